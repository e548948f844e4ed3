"""Giấy tiếp nhận: the sheet with code, secret and QR code, shown once after opening or reissuing."""

from __future__ import annotations

import json
from typing import Any

import segno
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from cms.review.crumbs import trail
from cms.review.words import paragraphs
from cms.screens.cases.access import visible_case, works_there
from cms.screens.cases.due import told_of
from cms.screens.cases.reading import note_reading
from content_models.actions.reissuing import reissue
from content_models.declaration.body import fields_of
from content_models.declaration.case import Case
from content_models.declaration.exposure import HOLDER, PUBLIC, Mask
from content_models.declaration.kind import Kind
from content_models.declaration.personal import seal, unseal
from content_models.ledger.holder_key import Shown
from content_models.ledger.holding import masked
from content_models.organisation.clock.words import wall_clock, weekday_date
from content_models.organisation.clock.zone import local
from content_models.organisation.instant import now
from content_models.organisation.rights import holds_at

SESSION_KEY = "minhbach_receipt"


def keep_once(request: HttpRequest, case: Case, shown: Shown) -> None:
    """Hold the keys for the one page that prints them; sealed, because a session is a row of the database."""
    kept = {"type": case.type_name(), "code": shown.code, "token": shown.token, "secret": shown.secret}
    request.session[SESSION_KEY] = seal(json.dumps(kept))


def _kept(request: HttpRequest, case: Case) -> dict[str, str] | None:
    """The keys held for this case; two types may bear one code."""
    sealed = request.session.get(SESSION_KEY)
    kept = json.loads(unseal(sealed)) if sealed else {}
    return kept if (kept.get("type"), kept.get("code")) == (case.type_name(), case.code) else None


def receipt(request: HttpRequest, type_name: str, code: str) -> HttpResponse:
    """Print the keys kept for this case; asked for again, there is nothing left to print."""
    case = visible_case(type_name, code, request.user)
    kept = _kept(request, case)
    if kept is None or not works_there(case, request.user):
        messages.warning(request, gettext("Giấy tiếp nhận chỉ hiện một lần. Cần in lại thì cấp lại mã bí mật."))
        return redirect("cms_case", type_name, code)
    del request.session[SESSION_KEY]
    note_reading(case, request.user)
    address = request.build_absolute_uri(f"/ho-so/ma/{kept['token']}/")
    context = {
        "crumbs": trail(case.code, gettext("Giấy tiếp nhận")),
        "case": case,
        "label": str(case._meta.verbose_name),
        "paper": _paper(request, case, kept, address),
    }
    return render(request, "cms/cases/receipt.html", context)


def _paper(request: HttpRequest, case: Case, kept: dict[str, str], address: str) -> SafeString:
    """What the holder takes home is Vietnamese, whoever prints it."""
    at = now()
    with translation.override("vi"):
        words = {
            "case": case,
            "label": str(case._meta.verbose_name),
            "secret": kept["secret"],
            "qr": _qr(address),
            "facts": printed_facts(case),
            "received": _at(case.received_at),
            "due": _at(case.due_at) if case.due_at else "",
            "limit": case.time_limit().words,
            "told": told_of(case, at),
            "number": case.code.rsplit("-", 1)[-1],
            "host": request.get_host(),
            "today": local(at),
        }
        return render_to_string("cms/cases/paper.html", words, request)


@require_POST
def reissue_keys(request: HttpRequest, type_name: str, code: str) -> HttpResponse:
    """Give the holder new keys; those on the old paper stop working."""
    case = visible_case(type_name, code, request.user)
    if not holds_at(request.user, case.lifecycle.opens, case.agency_id):
        raise Http404
    keep_once(request, case, reissue([case], request.user, request.POST.get("reason", "").strip())[0])
    return redirect("cms_case_receipt", type_name, code)


def printed_facts(case: Case) -> list[tuple[str, list[str]]]:
    """What the holder takes home: public and holder fields, names in full, numbers of persons hidden as online."""
    values = fields_of(case, PUBLIC, HOLDER)
    shown = [(case.kind(name), plain) for name, plain in values.items()]
    return [(kind.label, words) for kind, plain in shown if (words := paragraphs(kind, _printed(kind, plain)))]


def _printed(kind: Kind, plain: Any) -> Any:
    return plain if kind.facts.mask is Mask.NAME else masked(kind, plain)


def _qr(address: str) -> SafeString:
    svg = segno.make(address, error="m").svg_inline(scale=4, border=2, dark="#000", light="#fff", omitsize=True)
    return mark_safe(svg)


def _at(instant: Any) -> str:
    own = local(instant)
    return f"{wall_clock(own)}, {weekday_date(own)}"
