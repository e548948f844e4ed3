"""The domain "ISO 9001" as an app that a province can switch off."""

from content_models.declaration.domain import Domain


class QualityDomain(Domain):
    """Registers what `models.DECLARED` lists."""

    default = True
    name = "content_models.quality"
    label = "quality"
    verbose_name = "ISO 9001"
