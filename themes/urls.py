"""Addresses of the public site. They are a contract: a change needs a decision and a redirect."""

from django.urls import path

from themes.pages import (
    accessibility,
    catalogue,
    dossier,
    figures,
    file,
    holder,
    home,
    listing,
    lookup,
    record,
    search,
    token,
    version,
)

app_name = "themes"
urlpatterns = [
    path("", home.home, name="home"),
    path("tim-kiem/", search.search_page, name="search"),
    path("ho-so/", lookup.lookup, name="lookup"),
    path("ho-so/ma/<str:token>/", token.token, name="token"),
    path("ho-so/<str:code>/", dossier.dossier, name="dossier"),
    path("ho-so/<str:code>/chi-tiet/", holder.holder, name="holder"),
    path("minh-bach/", figures.figures, name="figures"),
    path("danh-muc/", catalogue.catalogue, name="catalogue"),
    path("tiep-can/", accessibility.accessibility, name="accessibility"),
    path("<slug:slug>/", listing.listing, name="list"),
    path("<slug:slug>/<str:key>/", record.record, name="record"),
    path("<slug:slug>/<str:key>/phien-ban/<int:number>/", version.version, name="version"),
    path("tep/<str:digest>/<str:name>", file.file, name="file"),
]
