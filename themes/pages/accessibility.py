"""The statement on accessibility: what was checked, what is not reached yet, whom to tell."""

from django.http import HttpRequest, HttpResponse

from themes.pages.answering import public_page


def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the statement. No query."""
    return public_page(request, "themes/accessibility.html", {})
