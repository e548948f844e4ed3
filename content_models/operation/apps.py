"""The domain "Vận hành" as an app that a province can switch off."""

from content_models.declaration.domain import Domain


class OperationDomain(Domain):
    """Registers what `models.DECLARED` lists."""

    default = True
    name = "content_models.operation"
    label = "operation"
    verbose_name = "Vận hành"
