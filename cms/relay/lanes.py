"""What the relay does, lane by lane: none waits for another, so a slow node holds no letter."""

from __future__ import annotations

from django.conf import settings

from cms.relay import lease
from cms.relay.loop import REST, Lane
from cms.relay.reminders import tell
from cms.relay.sweeping import sweep
from cms.relay.telling.owners import write_to_owners
from cms.relay.telling.rounds import tell_subscribers
from cms.relay.watching import A_MINUTE, watch
from cms.relay.work import bring_in, of_the_day, place
from content_models.intake.staging.working import advance
from content_models.organisation.instant import now
from search.index import NODE, TABLES, doubt, keep_true


def lanes(rest: float = REST) -> list[Lane]:
    """Return the lanes that run here, all under this process's name."""
    own = lease.holder()
    work = {
        "feed": lambda: bool(of_the_day() + place() + bring_in(TABLES)),
        "letters": lambda: bool(tell(now()) + write_to_owners(now())),
        "lists": advance,
        "webhooks": lambda: bool(place() + tell_subscribers()),
        "upkeep": lambda: bool(sweep(now()) + keep_true(TABLES)),
    }
    if settings.ELASTICSEARCH_URL:
        doubt(NODE)  # nobody watched it while no relay ran
        work["elasticsearch"] = lambda: bool(place() + bring_in(NODE))
        work["elasticsearch-upkeep"] = lambda: bool(keep_true(NODE))
    here = [Lane(name, does, rest, own) for name, does in work.items()]
    return [*here, Lane("watch", watch, A_MINUTE, own)] if settings.WATCHED_ADDRESSES else here
