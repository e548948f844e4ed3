"""The page behind the secret: each step and the declared fields of the holder, names masked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt

from content_models.declaration.case import Case
from content_models.ledger import reading
from content_models.ledger.holder_key import Verdict, check_secret
from content_models.ledger.holding import holder_view
from content_models.ledger.models import PublicCard
from content_models.organisation.client_address import client_address
from themes.pages.answering import private_page, unkept
from themes.pages.case import case_context
from themes.pages.case_code import tidy_code
from themes.pages.holder_cookie import holds, remember
from themes.pages.lookup import no_such_case
from themes.projection.holding import holder_fields, timeline

WRONG, TOO_MANY = 422, 429
SECRET_LENGTH = 4


# No token against forged requests: the form stands on a page that everybody's cache may keep, and whoever
# made a visitor send it would only show him a case whose secret he knows himself.
@csrf_exempt
def holder(request: HttpRequest, model: type[Case], code: str) -> HttpResponse:
    """Show the details to who proved to hold the receipt; a posted secret is such a proof."""
    tidy = tidy_code(code)
    card = reading.card(model.type_name(), tidy) if tidy else None
    if card is None:
        return unkept(no_such_case(request, model, code[:60]))
    if request.method == "POST":
        return _tried(request, model, card)
    if not holds(request, model, card.code):
        return unkept(redirect("themes:case", model.public_slug(), card.code))
    held = holder_view(card.type, card.code)
    if held is None:
        return unkept(no_such_case(request, model, code[:60]))
    shown = [field for field in holder_fields(held) if not field.kind.is_public]
    context = case_context(model, card) | {
        "facts": [field for field in shown if not field.is_long],
        "sections": [field for field in shown if field.is_long],
        "steps": timeline(held, ended=card.ended_at is not None),
    }
    return private_page(request, "themes/holder.html", context)


def _tried(request: HttpRequest, model: type[Case], card: PublicCard) -> HttpResponse:
    """Answer a typed secret: the details, or the bare page with what is wrong."""
    typed = "".join(request.POST.get("bm", "")[:40].split())
    if len(typed) != SECRET_LENGTH:
        return _again(request, model, card, f"Mã bí mật gồm 4 ký tự, bạn đã nhập {len(typed)}", WRONG)
    verdict = check_secret(card.type, card.code, typed, client_address(request.META))
    if verdict is Verdict.RIGHT:
        opened = redirect("themes:holder", model.public_slug(), card.code)
        return unkept(remember(opened, model, card.code, request.is_secure()))
    if verdict is Verdict.TOO_MANY:
        error = "Đã thử sai quá nhiều lần. Hãy thử lại sau 1 giờ, hoặc quét mã vuông trên giấy"
        return _again(request, model, card, error, TOO_MANY)
    return _again(request, model, card, "Mã bí mật không đúng. Hãy xem lại Giấy tiếp nhận mới nhất", WRONG)


def _again(request: HttpRequest, model: type[Case], card: PublicCard, error: str, status: int) -> HttpResponse:
    context = case_context(model, card) | {"secret_error": error}
    return private_page(request, "themes/case.html", context, status=status)
