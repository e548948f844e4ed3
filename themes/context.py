"""What every page says about its owner, out of settings: a demonstration never poses as a province."""

from django.conf import settings
from django.http import HttpRequest

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
    """Give templates `site`: the settings `MINH_BACH` over the defaults of the demonstration.

    Numbers of telephones keep their groups together with no-break spaces.
    """
    facts = {**DEFAULTS, **getattr(settings, "MINH_BACH", {})}
    facts["hotline"] = facts["hotline"].replace(" ", "\u00a0")
    facts["title"] = f"Minh Bạch, {facts['province'][:1].lower()}{facts['province'][1:]}"
    return {"site": facts}
