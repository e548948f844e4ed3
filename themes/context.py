"""What every page says about its owner, out of settings: a demonstration never poses as a province."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from content_models.declaration import registry

DEFAULTS = {
    "province": "Tỉnh Minh Bạch",
    "owner": "Ủy ban nhân dân tỉnh Minh Bạch",
    "notice": "dữ liệu trình diễn",
    "domain": "",
    "hotline": "1800 1096",
    "hours": "7:30 đến 11:30 và 13:30 đến 17:00, thứ Hai đến thứ Sáu",
    "dossier_example": "H00.100-260925-0014",
    "filing_portal": "Cổng Dịch vụ công quốc gia",
}


def site(request: HttpRequest) -> dict:
    """Give templates `site` (the settings `MINH_BACH` over the defaults of the demonstration) and `nav`.

    Numbers of telephones keep their groups together with no-break spaces.
    """
    facts = {**DEFAULTS, **getattr(settings, "MINH_BACH", {})}
    facts["hotline"] = facts["hotline"].replace(" ", "\u00a0")
    facts["title"] = f"Minh Bạch, {facts['province'][:1].lower()}{facts['province'][1:]}"
    return {"site": facts, "nav": _nav()}


def _nav() -> list[dict[str, str]]:
    """The parts of the site; a domain that is switched off leaves no entry behind."""
    entries = [("ho-so", "Tra cứu hồ sơ", reverse("themes:lookup"))] if registry.of_slug("ho-so") else []
    if registry.of_slug("thu-tuc"):
        entries.insert(0, ("thu-tuc", "Thủ tục", reverse("themes:list", args=["thu-tuc"])))
    entries.append(("minh-bach", "Số liệu", reverse("themes:figures")))
    entries.append(("danh-muc", "Văn bản", reverse("themes:catalogue")))
    return [{"here": here, "label": label, "address": address} for here, label, address in entries]
