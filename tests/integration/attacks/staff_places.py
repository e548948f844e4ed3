"""Every address behind the staff door by its name, and how it is shut: one that stands in no line here fails a test."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import URLResolver, get_resolver

from cms.shell.staff_doors import SHUT

#: Open to whoever stands at the door, or to whoever came in: what they show is the asker's own.
DOOR = {
    "cms_passkey_options",
    "cms_passkey_sign_in",
    "cms_second_step",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_sprite",
}
OWN = {
    "cms_desk",
    "cms_new_password",
    "cms_notices",
    "cms_own_codes",
    "cms_own_passkey",
    "cms_own_sessions",
    "cms_own_totp",
    "cms_scheduled",
    "cms_settle_notices",
    "cms_stand_ins",
    "staff_home",
    "wagtailadmin_account",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_dismissibles",
    "wagtailadmin_home",
}
#: Lists and tables: what they show lies within the asker's reach.
WITHIN = {
    "cms_accounts",
    "cms_agencies",
    "cms_all_rights",
    "cms_bases",
    "cms_case_open",
    "cms_cases",
    "cms_cases_found",
    "cms_suggest_agencies",
    "cms_declaration_rights",
    "cms_import_template",
    "cms_imports",
    "cms_journal",
    "cms_keep_columns",
    "cms_keep_view",
    "cms_new_account",
    "cms_partner_keys",
    "cms_publicity",
    "cms_questions",
    "cms_retry_aside",
    "cms_send_request",
    "cms_standing",
    "cms_subscriptions",
    "cms_units",
}
#: One thing, named in the address: for whoever it is out of reach of it does not exist.
ONE = {
    "attached_file",
    "cms_account",
    "cms_account_rights",
    "cms_act_on_account",
    "cms_act_on_subscription",
    "cms_agency",
    "cms_bases_of",
    "cms_beat",
    "cms_call_off",
    "cms_cancel_agency_change",
    "cms_case",
    "cms_case_move",
    "cms_case_receipt",
    "cms_case_reissue",
    "cms_change_agency",
    "cms_compare",
    "cms_copy",
    "cms_end_stand_in",
    "cms_forget",
    "cms_forget_view",
    "cms_gather",
    "cms_import",
    "cms_import_choose",
    "cms_import_columns",
    "cms_import_decision",
    "cms_import_drop",
    "cms_import_matching",
    "cms_import_outcome",
    "cms_import_progress",
    "cms_import_put_in",
    "cms_import_row",
    "cms_import_take_back",
    "cms_own_factor_removal",
    "cms_partner_key",
    "cms_preview",
    "cms_preview_member",
    "cms_preview_planned",
    "cms_reconcile",
    "cms_record_rights",
    "cms_remark",
    "cms_request",
    "cms_request_passwords",
    "cms_reschedule",
    "cms_review",
    "cms_submit",
    "cms_subscription",
    "cms_take_back",
    "cms_take_down",
    "cms_take_out",
    "cms_unit",
    "cms_urging",
    "cms_withdraw",
    "cms_withdraw_key",
}
#: Of every declared type; `tests/integration/cms/test_leaks.py` tries each of them.
DERIVED = {"list", "list_results", "add", "edit", "history", "history_results", "inspect"}
DERIVED |= {"revisions_revert", "revisions_compare", "choose", "choose_results", "chosen", "chosen_multiple"}


def staff_places() -> Iterator[tuple[str, str]]:
    """Yield route and name of each address that is not shut to everybody."""
    staff = next(r for r in get_resolver().url_patterns if str(r.pattern) == "quan-tri/")
    for route, name in _below(staff, "/quan-tri/"):
        if not re.match(rf"/quan-tri/(?:{SHUT})", route) and "(?:" not in route and route != "/quan-tri/.*/":
            yield route, name


def _below(resolver: URLResolver, before: str, space: str = "") -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        route = before + str(one.pattern).strip("^$")
        if isinstance(one, URLResolver):
            yield from _below(one, route, one.namespace or space)
        else:
            yield route, f"{space}:{one.name}" if space else str(one.name)


def kind_of(name: str) -> set[str] | None:
    """Return the line of this table in which a name stands, None when it stands nowhere."""
    if name.startswith("wagtailsnippet"):
        return DERIVED if name.partition(":")[2] in DERIVED else None
    return next((line for line in (DOOR, OWN, WITHIN, ONE) if name in line), None)
