"""What this domain declares."""

from content_models.quality.quality_policy import QualityPolicy

DECLARED = (QualityPolicy,)
