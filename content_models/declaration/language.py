"""Everything a declaration needs, in one import."""

from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.basis import Cites
from content_models.declaration.by_clock import ByClock
from content_models.declaration.case import BY_CODE, LISTED, WITHIN, Case
from content_models.declaration.choice import Choice, Vocabulary
from content_models.declaration.explains import Explains
from content_models.declaration.exposure import HOLDER, INTERNAL, PUBLIC, Mask
from content_models.declaration.kinds import Boolean, Code, Date, Integer, Line, Money, RichText, Text, Web, Year
from content_models.declaration.lifecycle import OWN, PARENT, PROVINCE, Approval, Step
from content_models.declaration.limits import Limit
from content_models.declaration.opens import Opens
from content_models.declaration.process import ENDS, RUNS, STOPS, Move, Process, State
from content_models.declaration.references import AgencyReference, Pinned, Reference
from content_models.declaration.roles import Role
from content_models.declaration.rows import Row, Rows
from content_models.declaration.rules import Apart, Covers, WholeRows
from content_models.declaration.rules_between import Rises, Under
from content_models.declaration.symbols import Symbol
from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.declaration.word import Word

__all__ = [
    "BY_CODE",
    "ENDS",
    "HOLDER",
    "INTERNAL",
    "LISTED",
    "OWN",
    "PARENT",
    "PROVINCE",
    "PUBLIC",
    "RUNS",
    "STOPS",
    "WITHIN",
    "AgencyReference",
    "Apart",
    "Approval",
    "Artefact",
    "Attachments",
    "Boolean",
    "ByClock",
    "Case",
    "Choice",
    "Cites",
    "Code",
    "Covers",
    "Date",
    "Explains",
    "Integer",
    "Limit",
    "Line",
    "Mask",
    "Money",
    "Move",
    "Opens",
    "Pinned",
    "Process",
    "Reference",
    "RichText",
    "Rises",
    "Role",
    "Row",
    "Rows",
    "State",
    "Step",
    "Symbol",
    "Text",
    "TimeLimit",
    "Under",
    "Unit",
    "Vocabulary",
    "Web",
    "WholeRows",
    "Word",
    "Year",
]
