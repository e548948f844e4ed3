"""The domain "Một cửa" as an app that a province can switch off."""

from content_models.declaration.domain import Domain


class OnestopDomain(Domain):
    """Registers what `models.DECLARED` lists."""

    default = True
    name = "content_models.onestop"
    label = "onestop"
    verbose_name = "Một cửa"
