"""The results of a search: names with the match marked, filters beside them, what was withdrawn below."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from search.query import LONGEST_QUESTION, Answer, Question, UnknownFilter, search
from themes.front import front_case
from themes.pages.answering import public_page
from themes.pages.bearer import to_case
from themes.pages.case_code import is_case_code, tidy_code
from themes.pages.moment import Asked, asked_moment
from themes.pages.wrong_address import WrongAddress
from themes.projection.search_facets import facet_groups

A_PAGE = 10
LAST_PAGE = 100
OWN = {"q", "trang", "at", "seen", "nguyen-van"}
MOST_FILTERS = 20
Filters = dict[str, list[str]]


def search_page(request: HttpRequest) -> HttpResponse:
    """Answer a question; the whole code of a case goes straight to its page."""
    typed = request.GET.get("q", "").strip()
    case = front_case() if is_case_code(typed) else None
    if case:
        return to_case(tidy_code(typed), case)
    literal = "nguyen-van" in request.GET
    text, asked, number = typed[:LONGEST_QUESTION], asked_moment(request), _page_number(request)
    filters = _filters(request.GET)
    answer = _answer(text, filters, asked, number, literal) if text or filters else None
    context: dict[str, Any] = {
        "here": "thu-tuc",
        "q": text,
        "cut": len(typed) > LONGEST_QUESTION,
        "longest": LONGEST_QUESTION,
        "asked": asked.words,
        "literal": literal,
        "answer": answer,
    }
    if answer:
        context |= _arranged(request, answer, filters, number)
    return public_page(request, "themes/search.html", context)


def _answer(text: str, filters: Filters, asked: Asked, number: int, literal: bool) -> Answer:
    moment, offset = asked.moment, (number - 1) * A_PAGE
    try:
        return search(Question(text, None, {**filters}, moment.at, moment.seen, A_PAGE, offset, literal))
    except UnknownFilter as error:
        raise WrongAddress("Bộ lọc trong địa chỉ không có ở trang này. Hãy tìm lại từ đầu.") from error


def _arranged(request: HttpRequest, answer: Answer, filters: Filters, number: int) -> dict[str, Any]:
    pages = min(LAST_PAGE, max(1, -(-answer.total // A_PAGE)))
    return {
        "groups": facet_groups(answer.facets, filters),
        "number": number,
        "pages": pages,
        "first": (number - 1) * A_PAGE + 1,
        "last": (number - 1) * A_PAGE + len(answer.hits),
        "around": [(n, _address(request.GET, n)) for n in range(max(1, number - 3), min(pages, number + 3) + 1)],
        "next": _address(request.GET, number + 1) if number < pages else "",
    }


def _filters(asked: QueryDict) -> Filters:
    names = [name for name in asked if name not in OWN][:MOST_FILTERS]
    chosen = {name: [value[:300] for value in asked.getlist(name)[:MOST_FILTERS] if value] for name in names}
    return {name: values for name, values in chosen.items() if values}


def _page_number(request: HttpRequest) -> int:
    typed = request.GET.get("trang", "1")
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= LAST_PAGE):
        raise WrongAddress(f"Số trang phải từ 1 đến {LAST_PAGE}.")
    return int(typed)


def _address(asked: QueryDict, number: int) -> str:
    asked = asked.copy()
    asked["trang"] = str(number)
    return f"?{asked.urlencode()}"
