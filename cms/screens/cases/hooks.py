"""Where the screens of cases hang in the editor's house: addresses and one menu entry a type."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from cms.screens.cases.detail import case_page
from cms.screens.cases.listing import CaseIndex
from cms.screens.cases.moving import move_case
from cms.screens.cases.opening import open_case
from cms.screens.cases.receipt import receipt, reissue_keys
from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.declaration.rights import roles_for
from content_models.organisation.held import held_by


@hooks.register("register_admin_urls")
def case_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    one = "vu-viec/<str:type_name>/<str:code>/"
    return [
        path("vu-viec/<str:type_name>/", CaseIndex.as_view(), name="cms_cases"),
        path("vu-viec/<str:type_name>/ket-qua/", CaseIndex.as_view(results_only=True), name="cms_cases_found"),
        path("vu-viec/<str:type_name>/mo/", open_case, name="cms_case_open"),
        path(one, case_page, name="cms_case"),
        path(f"{one}giay-tiep-nhan/", receipt, name="cms_case_receipt"),
        path(f"{one}cap-lai/", reissue_keys, name="cms_case_reissue"),
        path(f"{one}buoc/<str:name>/", move_case, name="cms_case_move"),
    ]


class CasesItem(MenuItem):
    """The list of a case type, for those who hold a role to read it."""

    def __init__(self, model: type[Case]) -> None:
        self.model = model
        url = reverse("cms_cases", args=[model.type_name()])
        super().__init__(
            lazily(str(model._meta.verbose_name_plural)), url, name=model.type_name(), icon_name="list-ul", order=100
        )

    def is_shown(self, request: HttpRequest) -> bool:
        readers = {str(role) for role in roles_for(self.model, "view")}
        return any(held.role in readers for held in held_by(request.user))


@hooks.register("construct_main_menu")
def case_menu_items(request: HttpRequest, items: list[MenuItem]) -> None:
    """One entry for each declared case type."""
    items += [item for item in map(CasesItem, registry.cases()) if item.is_shown(request)]
