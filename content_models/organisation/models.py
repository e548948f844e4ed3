"""The tables of the organisation."""

from content_models.organisation.account import Account
from content_models.organisation.agency import Agency, Succession
from content_models.organisation.agency_change import AgencyChange
from content_models.organisation.api_client import ApiCall, ApiClient
from content_models.organisation.api_reply import ApiReply
from content_models.organisation.calendar_day import CalendarDay
from content_models.organisation.grant import RoleGrant, StandIn
from content_models.organisation.number_book import NumberBook
from content_models.organisation.shared_term import SharedTerm
from content_models.organisation.staff_session import StaffSession
from content_models.organisation.stored_file import StoredFile
from content_models.organisation.tries import TryCount

__all__ = [
    "Account",
    "Agency",
    "AgencyChange",
    "ApiCall",
    "ApiClient",
    "ApiReply",
    "CalendarDay",
    "NumberBook",
    "RoleGrant",
    "SharedTerm",
    "StaffSession",
    "StandIn",
    "StoredFile",
    "Succession",
    "TryCount",
]
