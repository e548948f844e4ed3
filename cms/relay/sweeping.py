"""Once an hour what nobody needs is removed: sessions, counts of tries, deliveries, questions; each when it is old."""

from __future__ import annotations

import datetime

from django.db import transaction

from cms.relay.telling.owners import forget_delivered
from content_models.organisation.models import StaffSession
from content_models.organisation.tries import sweep_tries
from search.query import sweep_questions

AN_HOUR = datetime.timedelta(hours=1)
_swept: list[datetime.datetime] = []


def sweep(at: datetime.datetime) -> int:
    """Remove what nobody asks for any more, if this process has not within the hour; return how many rows."""
    if _swept and _swept[0] > at - AN_HOUR:
        return 0
    _swept[:] = [at]
    with transaction.atomic():
        sessions = StaffSession.objects.filter(expire_date__lt=at).delete()[0]
        return sessions + sweep_tries(2 * AN_HOUR) + forget_delivered(at) + sweep_questions()
