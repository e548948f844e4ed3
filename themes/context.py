"""What every page says about its owner, out of settings: a demonstration never poses as a province."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from content_models.ports import COPIED_AT
from themes.front import REST, address_of, front, front_case
from themes.wording.case_words import case_words

DEFAULTS = {
    "province": "Tỉnh Minh Bạch",
    "owner": "Ủy ban nhân dân tỉnh Minh Bạch",
    "notice": "dữ liệu trình diễn",
    "domain": "",
    "hotline": "1800 1096",
    "hours": "7:30 đến 11:30 và 13:30 đến 17:00, thứ Hai đến thứ Sáu",
    "dossier_example": "H00.100-260925-0014",
    "filing_portal": "Cổng Dịch vụ công quốc gia",
    "licence": "",
    "licence_address": "",
}


def site(request: HttpRequest) -> dict:
    """Give templates `site` (the settings `MINH_BACH` over the defaults of the demonstration), `nav`,
    `asked_case`, whose code the first page asks for (None where no case is declared), and `copied_at`, the instant
    at which the page becomes a file of the nightly copy (None for a reader).

    Numbers of telephones keep their groups together with no-break spaces.
    """
    facts = {**DEFAULTS, **getattr(settings, "MINH_BACH", {})}
    facts["hotline"] = facts["hotline"].replace(" ", "\u00a0")
    facts["title"] = f"Minh Bạch, {facts['province'][:1].lower()}{facts['province'][1:]}"
    case, copied_at = front_case(), request.META.get(COPIED_AT)
    return {"site": facts, "nav": _nav(), "asked_case": case and case_words(case), "copied_at": copied_at}


def _nav() -> list[dict[str, str]]:
    """The parts of the site: the types in front, then the figures, then everything else that is published."""
    entries = [(model.public_slug(), words, address_of(model)) for words, model in front().items()]
    entries.append(("minh-bach", "Số liệu", reverse("themes:figures")))
    entries.append((REST, "Văn bản", reverse("themes:catalogue")))
    return [{"here": here, "label": label, "address": address} for here, label, address in entries]
