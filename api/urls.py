"""Where the interface lives: a version a folder, and the same kind of refusal for every other address."""

from django.urls import include, path, re_path

from api.v1.contents import Nowhere

urlpatterns = [
    path("v1/", include("api.v1.urls")),
    # Only what ends in a slash: anything else is first led to its slash, then answered here.
    re_path(r"^(?:[\s\S]*/)?\Z", Nowhere.as_view()),
]
