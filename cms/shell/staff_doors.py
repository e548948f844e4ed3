"""The staff house as mounted: Wagtail's addresses, without the rooms that nobody here has a key to.

Wagtail's own pages, files, accounts and reports know no agencies; whoever entered them would see past their reach.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtail_urls
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.account import LogoutView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.screens.entry.guards import once_changed, once_secured, while_it_lasts
from cms.screens.entry.second_step import passkey_options, passkey_sign_in, second_step
from cms.screens.entry.signing_in import SignIn
from cms.screens.own.account import own_account

SHUT = (
    "pages|bulk|choose-page|collections|workflows|users|groups|api-tokens|images|documents|locales|sites|redirects"
    "|forms|api|tag-autocomplete|failwhale|test404|block-preview|snippets/$|reports|editing-sessions"
)
#: Wagtail's editor writes inline scripts and styles; the public pages stay without.
EDITOR_POLICY = {"script-src": [SELF, UNSAFE_INLINE], "style-src": [SELF, UNSAFE_INLINE]}


def shut(request: HttpRequest, *args: Any, **kwargs: Any) -> None:
    """Nothing here, for anybody."""
    raise Http404


def holdable(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Refuse what no column can hold: the sign NUL, in an address or a form, is sent by nobody who means well."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sent = (value for part in (request.GET, request.POST) for _, values in part.lists() for value in values)
        if any("\0" in text for text in (request.path_info, *sent)):
            raise BadRequest("Dữ liệu gửi lên có ký tự không lưu được.")
        return view(request, *args, **kwargs)

    return guarded


def staff_urls() -> list[URLPattern | URLResolver]:
    """Return what stands behind `/quan-tri/`: the desk first, then Wagtail's addresses that are not shut."""
    own: list[URLPattern | URLResolver] = [
        path("", RedirectView.as_view(pattern_name="cms_desk"), name="staff_home"),
        path("account/", require_admin_access(never_cache(own_account)), name="wagtailadmin_account"),
        path("login/", SignIn.as_view(), name="wagtailadmin_login"),
        path("login/buoc-hai/", second_step, name="cms_second_step"),
        path("login/khoa/", passkey_options, name="cms_passkey_options"),
        path("login/khoa/vao/", passkey_sign_in, name="cms_passkey_sign_in"),
        # Wagtail's forgets the visitor before it refuses to: a link on any page would sign people out.
        path("logout/", require_POST(LogoutView.as_view()), name="wagtailadmin_logout"),
        re_path(rf"^(?:{SHUT})", shut),
        path("", include(wagtail_urls)),
    ]
    for guard in (once_secured, once_changed, while_it_lasts, holdable, csp_update(EDITOR_POLICY)):
        own = decorate_urlpatterns(own, guard)
    return own
