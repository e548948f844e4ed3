"""What this domain declares."""

from content_models.operation.work_calendar import WorkCalendar

DECLARED = (WorkCalendar,)
