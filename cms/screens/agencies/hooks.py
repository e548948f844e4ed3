"""Where the screens of agencies hang in the staff house."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from cms.screens.agencies.access import is_organiser
from cms.screens.agencies.changing import cancel_change, change
from cms.screens.agencies.suggesting import suggest
from cms.screens.agencies.tree import agencies, agency


@hooks.register("register_admin_urls")
def agency_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("co-quan/", agencies, name="cms_agencies"),
        path("goi-y/co-quan/", suggest, name="cms_suggest_agencies"),
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
    return AgenciesItem(lazily("Cơ quan"), reverse("cms_agencies"), name="co-quan", icon_name="list-ul", order=8900)


@hooks.register("insert_global_admin_js")
def suggestions() -> str:
    """Rows are added by script on any form, so what suggests agencies in them is there from the start."""
    script = '<script src="{}" data-agencies="{}" defer></script>'
    return format_html(script, static("cms/agency-suggestions.js"), reverse("cms_suggest_agencies"))


@hooks.register("insert_global_admin_css")
def suggestions_style() -> str:
    """How the suggested agencies look."""
    return format_html('<link rel="stylesheet" href="{}">', static("cms/agency-suggestions.css"))
