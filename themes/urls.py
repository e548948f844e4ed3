"""Addresses of the public site. They are a contract: a change needs a decision and a redirect."""

from django.urls import path, register_converter

from themes.case_address import CaseAddress
from themes.pages import (
    accessibility,
    agencies,
    agency,
    case,
    catalogue,
    figures,
    file,
    holder,
    home,
    listing,
    lookup,
    open_data,
    record,
    search,
    search_left,
    token,
    version,
)

register_converter(CaseAddress, "case")

app_name = "themes"
urlpatterns = [
    path("", home.home, name="home"),
    path("tim-kiem/", search.search_page, name="search"),
    path("tim-kiem/da-xem/", search_left.search_left, name="search_left"),
    path("minh-bach/", figures.figures, name="figures"),
    path("danh-muc/", catalogue.catalogue, name="catalogue"),
    path("co-quan/", agencies.agencies, name="agencies"),
    path("co-quan/<str:code>/", agency.agency, name="agency"),
    path("du-lieu-mo/", open_data.open_data, name="open-data"),
    path("tiep-can/", accessibility.accessibility, name="accessibility"),
    # The one short address that receipts of every case carry in their QR code.
    path("ho-so/ma/<str:token>/", token.token, name="token"),
    path("<case:model>/", lookup.lookup, name="lookup"),
    path("<case:model>/ma/<str:token>/", token.token),
    path("<case:model>/<str:code>/", case.case, name="case"),
    path("<case:model>/<str:code>/chi-tiet/", holder.holder, name="holder"),
    path("<slug:slug>/", listing.listing, name="list"),
    path("<slug:slug>/<str:key>/", record.record, name="record"),
    path("<slug:slug>/<str:key>/phien-ban/<int:number>/", version.version, name="version"),
    path("tep/<str:digest>/<str:name>", file.file, name="file"),
]
