"""What the relay does for batches: one bounded piece at a time, the oldest batch first."""

from __future__ import annotations

import datetime
import logging

from django.db import InterfaceError, OperationalError

from content_models.intake.agency_lists.comparing import check_agencies
from content_models.intake.agency_lists.deciding import decide_chosen
from content_models.intake.batch import KEPT_DAYS, WORKING, Batch, State
from content_models.intake.staged_row import StagedRow
from content_models.intake.staging.applying_chosen import apply_slice
from content_models.intake.staging.checking import check_slice
from content_models.intake.staging.reading_in import read_in
from content_models.organisation.instant import now

log = logging.getLogger("minh_bach.intake")
STEPS = {State.READING: read_in, State.CHECKING: check_slice, State.APPLYING: apply_slice}
OF_AGENCIES = STEPS | {State.CHECKING: check_agencies, State.APPLYING: decide_chosen}
FAILED = "Chưa xử lý được tệp này; người quản trị xem nhật ký của tiến trình tiếp sức ở lượt {}."


def advance() -> bool:
    """Do one piece of work and tell whether there was any. One process at a time: the relay that leads."""
    batch = Batch.objects.filter(state__in=WORKING).select_related("file", "agency", "opened_by").order_by("pk").first()
    if batch is None:
        return forget_old()
    try:
        (OF_AGENCIES if batch.of_agencies else STEPS)[State(batch.state)](batch)
    except (OperationalError, InterfaceError):
        raise  # the database is gone: the relay waits for it and does this piece again
    except Exception:
        log.exception("Lượt nhập %s dừng ở bước %s", batch.pk, batch.state)
        back = State.CHOOSING if batch.state == State.APPLYING else State.REFUSED
        batch.move(back, message=FAILED.format(batch.pk), closed_at=None if back == State.CHOOSING else now())
    return True


def advance_all() -> int:
    """Work until no batch needs any; return how many pieces were done."""
    done = 0
    while advance():
        done += 1
    return done


def forget_old() -> bool:
    """Drop the staged rows of one batch kept long enough; its file, figures and mapping stay."""
    limit = now() - datetime.timedelta(days=KEPT_DAYS)
    old = StagedRow.objects.filter(batch__opened_at__lt=limit).order_by("pk").values_list("batch_id", flat=True).first()
    if old is None:
        return False
    Batch.objects.filter(pk=old, state__in=(State.MAPPING, State.CHOOSING)).update(state=State.DROPPED, closed_at=now())
    StagedRow.objects.filter(batch_id=old).delete()
    return True
