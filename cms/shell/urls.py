"""Where each room is mounted: the only place that knows them all."""

from django.urls import include, path

from cms.shell.observing.figures import figures
from cms.shell.staff_doors import staff_urls

urlpatterns = [
    path("quan-tri/", include(staff_urls())),
    path("api/", include("api.urls")),
    path("health/metrics", figures),
    path("health/", include("api.health")),
    path("", include("themes.urls")),
]

handler400 = "themes.pages.errors.wrong_address"
handler403 = "themes.pages.errors.refused"
handler404 = "themes.pages.errors.not_found"
handler500 = "themes.pages.errors.failed"
