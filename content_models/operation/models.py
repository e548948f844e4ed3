"""What this domain declares."""

from content_models.operation.account_request import MOST_LINES, ROLES, AccountRequest
from content_models.operation.category import Category
from content_models.operation.request_lines import ACTS, asked_lines
from content_models.operation.request_outcome import tried_out
from content_models.operation.shared_dataset import SharedDataset
from content_models.operation.work_calendar import WorkCalendar

DECLARED = (WorkCalendar, Category, SharedDataset, AccountRequest)

__all__ = ["ACTS", "DECLARED", "MOST_LINES", "ROLES", "AccountRequest", "WorkCalendar", "asked_lines", "tried_out"]
