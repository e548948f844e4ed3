"""The short proof that a visitor showed the receipt: signed, for one case, for a quarter of an hour."""

from django.http import HttpRequest, HttpResponse

from content_models.declaration.case import Case
from content_models.ledger.holder_key import key_in_force

NAME = "giay_tiep_nhan"
SALT = "themes.holder"
LASTS = 15 * 60  # seconds


def remember(response: HttpResponse, model: type[Case], code: str, secure: bool) -> HttpResponse:
    """Hand out the proof. Lax, because the redirect after a scanned code comes from outside this site."""
    path = f"/{model.public_slug()}/"
    response.set_signed_cookie(
        NAME, _proof(model, code), salt=SALT, max_age=LASTS, path=path, secure=secure, httponly=True, samesite="Lax"
    )
    return response


def holds(request: HttpRequest, model: type[Case], code: str) -> bool:
    """Whether the visitor proved to hold the receipt in force, and not longer ago than the proof lasts."""
    shown = request.get_signed_cookie(NAME, default="", salt=SALT, max_age=LASTS)
    return bool(shown) and shown == _proof(model, code)


def _proof(model: type[Case], code: str) -> str:
    """Type, code and key: a code alone may name cases of two types, and a reissue ends what an old receipt opened."""
    return f"{model.type_name()}/{code}/{key_in_force(model.type_name(), code)}"
