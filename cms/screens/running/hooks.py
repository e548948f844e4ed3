"""Where the page of how everything runs hangs in the staff house."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.screens.running.standing import READERS, TITLE, answers_for_all, retry_aside, standing


@hooks.register("register_admin_urls")
def running_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("van-hanh/", standing, name="cms_standing"),
        path("van-hanh/thu-lai/", retry_aside, name="cms_retry_aside"),
    ]


class StandingItem(MenuItem):
    """Shown to those who answer for a whole province."""

    def is_shown(self, request: HttpRequest) -> bool:
        return answers_for_all(request.user, *READERS)


@hooks.register("register_admin_menu_item")
def standing_item() -> MenuItem:
    """After the journal."""
    return StandingItem(TITLE, reverse("cms_standing"), name="van-hanh", icon_name="cogs", order=9030)
