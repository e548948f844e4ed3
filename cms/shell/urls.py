"""Where each room is mounted: the only place that knows them all."""

from django.urls import include, path

urlpatterns = [path("", include("themes.urls"))]

handler400 = "themes.pages.errors.wrong_address"
handler403 = "themes.pages.errors.refused"
handler404 = "themes.pages.errors.not_found"
handler500 = "themes.pages.errors.failed"
