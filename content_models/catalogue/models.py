"""What this domain declares."""

from content_models.catalogue.announcing_decision import AnnouncingDecision
from content_models.catalogue.procedure import Procedure

DECLARED = (AnnouncingDecision, Procedure)
