"""The domain "Văn bản" as an app that a province can switch off."""

from content_models.declaration.domain import Domain


class DocumentsDomain(Domain):
    """Registers what `models.DECLARED` lists."""

    default = True
    name = "content_models.documents"
    label = "documents"
    verbose_name = "Văn bản"
