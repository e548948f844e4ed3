"""What the public site says of its owner, and the skins it wears; a province changes this, no template."""

from pathlib import Path

#: With a `notice` the strip on top says that this is a demonstration and no agency's site.
MINH_BACH = {
    "province": "Tỉnh Minh Bạch",
    "owner": "Ủy ban nhân dân tỉnh Minh Bạch",
    "notice": "dữ liệu trình diễn",
    "domain": "",
    "hotline": "1800 1096",
    # Under which anybody may use the open data.
    "licence": "Ghi công 4.0 (CC BY 4.0)",
    "licence_address": "https://creativecommons.org/licenses/by/4.0/",
}
THEMES = Path(__file__).resolve().parents[3] / "themes"
#: Skins in order: what the first does not bring, the next does; `base` brings everything.
SKINS = ["base"]
STATICFILES_DIRS = [THEMES / skin / "static" for skin in SKINS]
SKIN_TEMPLATES = [THEMES / skin / "templates" for skin in SKINS]
