"""The short proof that a visitor showed the receipt: signed, for one code, for a quarter of an hour."""

from django.http import HttpRequest, HttpResponse

NAME = "giay_tiep_nhan"
SALT = "themes.holder"
LASTS = 15 * 60  # seconds


def remember(response: HttpResponse, code: str, secure: bool) -> HttpResponse:
    """Hand out the proof. Lax, because the redirect after a scanned code comes from outside this site."""
    response.set_signed_cookie(
        NAME, code, salt=SALT, max_age=LASTS, path="/ho-so/", secure=secure, httponly=True, samesite="Lax"
    )
    return response


def holds(request: HttpRequest, code: str) -> bool:
    """Whether the visitor proved to hold the receipt of this code, and not longer ago than the proof lasts."""
    return request.get_signed_cookie(NAME, default="", salt=SALT, max_age=LASTS) == code
