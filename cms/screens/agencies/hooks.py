"""Where the screens of agencies hang in the staff house."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.screens.agencies.access import is_organiser
from cms.screens.agencies.changing import cancel_change, change
from cms.screens.agencies.tree import agencies, agency


@hooks.register("register_admin_urls")
def agency_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("co-quan/", agencies, name="cms_agencies"),
        path("co-quan/<int:pk>/", agency, name="cms_agency"),
        path("co-quan/<int:pk>/huy/<int:number>/", cancel_change, name="cms_cancel_agency_change"),
        path("co-quan/<int:pk>/<slug:slug>/", change, name="cms_change_agency"),
    ]


class AgenciesItem(MenuItem):
    """Shown to those who organise agencies."""

    def is_shown(self, request: HttpRequest) -> bool:
        return is_organiser(request.user)


@hooks.register("register_admin_menu_item")
def agencies_item() -> MenuItem:
    """Agencies stand before accounts."""
    return AgenciesItem("Cơ quan", reverse("cms_agencies"), name="co-quan", icon_name="list-ul", order=8900)
