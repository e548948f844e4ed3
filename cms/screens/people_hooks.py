"""Where the screens about people hang in the staff house: accounts, and one's own password."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from cms.screens.accounts import account, accounts, act_on_account, new_account
from cms.screens.entry.new_password import NewPassword
from cms.screens.own.factors import new_codes, remove_factor
from cms.screens.own.passkey import set_up_passkey
from cms.screens.own.sessions import end_sessions
from cms.screens.own.totp import set_up_totp
from cms.screens.requests.carrying_out import carry_out, give_passwords
from cms.screens.requests.sending import send_request
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by


@hooks.register("register_admin_urls")
def people_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("doi-mat-khau/", NewPassword.as_view(), name="cms_new_password"),
        path("account/ma-mot-lan/", set_up_totp, name="cms_own_totp"),
        path("account/khoa/", set_up_passkey, name="cms_own_passkey"),
        path("account/ma-du-phong/", new_codes, name="cms_own_codes"),
        path("account/xac-thuc/<int:pk>/bo/", remove_factor, name="cms_own_factor_removal"),
        path("account/phien/", end_sessions, name="cms_own_sessions"),
        path("tai-khoan/", accounts, name="cms_accounts"),
        path("tai-khoan/moi/", new_account, name="cms_new_account"),
        path("tai-khoan/de-nghi/", send_request, name="cms_send_request"),
        path("tai-khoan/de-nghi/<str:code>/", carry_out, name="cms_request"),
        path("tai-khoan/de-nghi/<str:code>/mat-khau/", give_passwords, name="cms_request_passwords"),
        path("tai-khoan/<int:pk>/", account, name="cms_account"),
        path("tai-khoan/<int:pk>/<str:verb>/", act_on_account, name="cms_act_on_account"),
    ]


class AccountsItem(MenuItem):
    """Shown to those who administer accounts."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(held.role == Role.ACCOUNT_ADMIN for held in held_by(request.user))


@hooks.register("register_admin_menu_item")
def accounts_item() -> MenuItem:
    """Accounts stand last."""
    return AccountsItem(lazily("Tài khoản"), reverse("cms_accounts"), name="tai-khoan", icon_name="group", order=9000)
