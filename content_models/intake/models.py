"""The tables of staged import."""

from content_models.intake.batch import Batch
from content_models.intake.staged_row import StagedRow

__all__ = ["Batch", "StagedRow"]
