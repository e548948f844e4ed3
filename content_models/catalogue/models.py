"""What this domain declares."""

from content_models.catalogue.announcing_decision import AnnouncingDecision
from content_models.catalogue.everyday_term import EverydayTerm
from content_models.catalogue.procedure import Procedure
from content_models.catalogue.procedure_review import ProcedureReview
from content_models.catalogue.publicity_check import PublicityCheck

DECLARED = (AnnouncingDecision, Procedure, ProcedureReview, PublicityCheck, EverydayTerm)
