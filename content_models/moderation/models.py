"""The tables of moderation."""

from content_models.moderation.decision import Decision
from content_models.moderation.departure import Departure
from content_models.moderation.duty import Duty
from content_models.moderation.kept_text import KeptText
from content_models.moderation.member import Member
from content_models.moderation.planned_member import PlannedMember
from content_models.moderation.remark import Remark
from content_models.moderation.reminder import MailChoice, Notice, Reminder
from content_models.moderation.signature_record import SignatureRecord
from content_models.moderation.submission import Submission
from content_models.moderation.urging import Urging

__all__ = [
    "Decision",
    "Departure",
    "Duty",
    "KeptText",
    "MailChoice",
    "Member",
    "Notice",
    "PlannedMember",
    "Remark",
    "Reminder",
    "SignatureRecord",
    "Submission",
    "Urging",
]
