"""Where the import screens hang in the editor's house: addresses and one menu entry."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from cms.screens.imports import choosing, downloads
from cms.screens.imports.access import types_for
from cms.screens.imports.batch_page import batch_page, progress
from cms.screens.imports.columns import columns
from cms.screens.imports.listing import imports
from cms.screens.imports.matching import matching
from cms.screens.imports.report import take_back
from cms.screens.imports.row_page import row_page


@hooks.register("register_admin_urls")
def import_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    root, one = "nhap-du-lieu/", "nhap-du-lieu/<int:pk>/"
    return [
        path(root, imports, name="cms_imports"),
        path(f"{root}mau/<str:type_name>/", downloads.template, name="cms_import_template"),
        path(one, batch_page, name="cms_import"),
        path(f"{one}tien-do/", progress, name="cms_import_progress"),
        path(f"{one}cot/", columns, name="cms_import_columns"),
        path(f"{one}doi-chieu/", matching, name="cms_import_matching"),
        path(f"{one}dong/<int:number>/", row_page, name="cms_import_row"),
        path(f"{one}chon/", choosing.choose, name="cms_import_choose"),
        path(f"{one}quyet-dinh/", choosing.name_decision, name="cms_import_decision"),
        path(f"{one}tao-nhap/", choosing.put_in, name="cms_import_put_in"),
        path(f"{one}bo/", choosing.drop, name="cms_import_drop"),
        path(f"{one}thu-lai/", take_back, name="cms_import_take_back"),
        path(f"{one}ket-qua/<str:form>/", downloads.outcome, name="cms_import_outcome"),
    ]


class ImportsItem(MenuItem):
    """Shown to those who may draft something."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(types_for(request.user))


@hooks.register("register_admin_menu_item")
def imports_item() -> MenuItem:
    """Lists come in after the work of the day."""
    return ImportsItem(
        lazily("Nhập dữ liệu"), reverse("cms_imports"), name="nhap-du-lieu", icon_name="upload", order=800
    )
