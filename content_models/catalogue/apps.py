"""The domain "Danh mục thủ tục" as an app that a province can switch off."""

from content_models.declaration.domain import Domain


class CatalogueDomain(Domain):
    """Registers what `models.DECLARED` lists."""

    default = True
    name = "content_models.catalogue"
    label = "catalogue"
    verbose_name = "Danh mục thủ tục"
