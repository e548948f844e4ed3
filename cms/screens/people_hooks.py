"""Where the screens about people hang in the staff house: accounts, and one's own password."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.screens.accounts import account, accounts, act_on_account, new_account
from cms.screens.new_password import NewPassword
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by


@hooks.register("register_admin_urls")
def people_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("doi-mat-khau/", NewPassword.as_view(), name="cms_new_password"),
        path("tai-khoan/", accounts, name="cms_accounts"),
        path("tai-khoan/moi/", new_account, name="cms_new_account"),
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
    return AccountsItem("Tài khoản", reverse("cms_accounts"), name="tai-khoan", icon_name="group", order=9000)
