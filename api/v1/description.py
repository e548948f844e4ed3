"""The OpenAPI of the interface, and a page that tries it out; both served from here, nothing from elsewhere."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.request import Request

from api.answers import public
from api.v1.resource import Logged

#: The page of the sidecar styles itself inline and draws its icons from data; scripts stay ours alone.
POLICY = {"style-src": [SELF, UNSAFE_INLINE], "img-src": [SELF, "data:"], "frame-ancestors": [NONE]}


@cache
def openapi() -> dict[str, Any]:
    """Return the OpenAPI: it follows from the declarations, so once for each process."""
    whole = SchemaGenerator().get_schema(request=None, public=True)
    return json.loads(json.dumps(whole, default=str))


class OpenApi(Logged):
    """The OpenAPI 3.1 document."""

    def get(self, request: Request) -> HttpResponse:
        """Answer with the document."""
        return public(request, openapi())


@method_decorator(csp_replace(POLICY), name="dispatch")
class Docs(Logged, SpectacularSwaggerSplitView):
    """The page to read and to try the interface."""

    renderer_classes = [TemplateHTMLRenderer]
    authentication_classes = Logged.authentication_classes
    permission_classes = Logged.permission_classes
    url_name = "openapi"
    title = "Minh Bạch: API"
