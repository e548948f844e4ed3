"""Where the screens about rights and the journal hang in the staff house."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from cms.screens.journal.listing import journal
from cms.screens.rights.access import watches
from cms.screens.rights.account import account_rights
from cms.screens.rights.declaration import all_rights, declaration_rights
from cms.screens.rights.record import record_rights
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by


@hooks.register("register_admin_urls")
def rights_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("quyen/", all_rights, name="cms_all_rights"),
        path("quyen/loai/<str:type_name>/", declaration_rights, name="cms_declaration_rights"),
        path("quyen/tai-khoan/<int:pk>/", account_rights, name="cms_account_rights"),
        path("quyen/muc/<str:type_name>/<int:pk>/", record_rights, name="cms_record_rights"),
        path("nhat-ky/", journal, name="cms_journal"),
    ]


class WatchersItem(MenuItem):
    """Shown to those who watch over rights."""

    def is_shown(self, request: HttpRequest) -> bool:
        return watches(request.user)


class AuditorsItem(MenuItem):
    """Shown to auditors."""

    def is_shown(self, request: HttpRequest) -> bool:
        return any(held.role == Role.AUDITOR for held in held_by(request.user))


@hooks.register("register_admin_menu_item")
def rights_item() -> MenuItem:
    """The tables of rights stand beside the accounts."""
    return WatchersItem(lazily("Bảng quyền"), reverse("cms_all_rights"), name="bang-quyen", icon_name="key", order=9010)


@hooks.register("register_admin_menu_item")
def journal_item() -> MenuItem:
    """The journal stands last."""
    return AuditorsItem(lazily("Nhật ký"), reverse("cms_journal"), name="nhat-ky", icon_name="history", order=9020)
