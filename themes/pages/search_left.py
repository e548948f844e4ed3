"""What a page of answers tells when it is left: whether one of them was opened. Never by whom."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from content_models.organisation.client_address import client_address, counted_address
from content_models.organisation.tries import count_a_try
from search.query import tell
from themes.pages.answering import unkept

#: What one address may tell within the window: an office full of people asks less.
MOST, WINDOW = 300, timedelta(hours=1)


# No token against forged requests: nobody is signed in here, and the seal is what proves the question.
@csrf_exempt
@require_POST
def search_left(request: HttpRequest) -> HttpResponse:
    """Count one page of answers: 204, 400 for a seal that is not ours or too old, 429 for an address that goes on."""
    if count_a_try("search-left", counted_address(client_address(request.META)), WINDOW) > MOST:
        return unkept(HttpResponse(status=429))
    told = tell(request.POST.get("dau", ""), request.POST.get("mo") == "1")
    return unkept(HttpResponse(status=204 if told else 400))
