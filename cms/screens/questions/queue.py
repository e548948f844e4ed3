"""The queue of questions without an answer: one link makes a term of one, one button takes one out.

Of two kinds: those that found nothing, and those that found something which hardly anybody opened.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from cms.review.crumbs import trail
from content_models.declaration import registry
from content_models.declaration.fold import ascii_key
from content_models.declaration.rights import roles_for
from content_models.organisation.held import held_by
from search.query import settle, unanswered, unopened

LEFT = "chua-mo"
ADD = "wagtailsnippets_catalogue_everydayterm:add"


def may_see(account: Any) -> bool:
    """Whether an account drafts everyday terms somewhere."""
    drafters: Any = {str(role) for role in roles_for(registry.of_type("everydayterm"), "add")}
    return any(held.role in drafters for held in held_by(account))


def questions(request: HttpRequest) -> HttpResponse:
    """Show the queue; a POST takes one question out."""
    if not may_see(request.user):
        raise PermissionDenied
    if request.method == "POST":
        settle(request.POST.get("cau-hoi", "")[:64])
        return redirect(request.get_full_path())
    kinds = {"": unanswered(), LEFT: unopened()}
    asked = LEFT if request.GET.get("loai") == LEFT else ""
    context = {
        "crumbs": trail(gettext("Câu hỏi chưa có lời đáp")),
        "kinds": [(name, words, len(kinds[name])) for name, words in _named()],
        "asked": asked,
        "lines": [(one, _making(one.words)) for one in kinds[asked]],
    }
    return render(request, "cms/questions/queue.html", context)


def _named() -> list[tuple[str, str]]:
    return [("", gettext("Không tìm thấy gì")), (LEFT, gettext("Có kết quả, ít ai mở"))]


def _making(words: str) -> str:
    """The address of a new term with the question's words in it."""
    return f"{reverse(ADD)}?{urlencode({'title': words, 'code': ascii_key(words)})}"
