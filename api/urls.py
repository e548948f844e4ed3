"""Where the interface lives: a version a folder, and the same kind of refusal for every other address."""

from django.urls import include, path, re_path

from api.v1.contents import Nowhere

urlpatterns = [
    path("v1/", include("api.v1.urls")),
    re_path(r"^[\s\S]*\Z", Nowhere.as_view()),
]
