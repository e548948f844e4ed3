"""What a page says to a person: its text, and the words of attributes that are read out or shown on hovering."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

SPOKEN = ("title", "aria-label", "placeholder", "alt", "data-tippy-content", "data-w-tooltip-content-value")
SILENT = ("script", "style", "template", "svg", "code", "pre")
UNTICKED, UNSENT = ("checkbox", "radio"), ("file", "submit", "button", "image", "reset")
VOID = ("input", "br", "hr", "img", "meta", "link", "wbr", "source", "area", "col", "base", "embed", "track")


class Page(HTMLParser):
    """Reads one page: `said` are its texts, `links` where it leads, whole addresses without fragments.

    `forms` are those that are posted: where to, and what a browser sends when nothing was typed.

    Text in an element that says it is in another language than the page's (`lang`) or is left as its author wrote it
    (`translate="no"`) is not the house's own.
    """

    def __init__(self, address: str, source: str, language: str = "vi") -> None:
        super().__init__()
        self.address, self.language, self.said, self.links = address, language, [], []
        self.forms: list[tuple[str, dict[str, list[str]]]] = []
        self._form: dict[str, list[str]] | None = None
        self._deaf = 0
        self._open: list[tuple[str, bool]] = []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        told = {name: value or "" for name, value in attrs}
        quiet = tag in SILENT or told.get("lang", self.language) != self.language or told.get("translate") == "no"
        if not (self._deaf or quiet):
            self.said += [told[name] for name in SPOKEN if told.get(name)]
            if tag == "input" and told.get("type") in ("submit", "button"):
                self.said.append(told.get("value", ""))
        if tag == "a" and told.get("href") and not told["href"].startswith("#"):
            self.links.append(urldefrag(urljoin(self.address, told["href"])).url)
        self._filled(tag, told)
        if tag not in VOID:
            self._open.append((tag, quiet))
            self._deaf += quiet

    def _filled(self, tag: str, told: dict[str, str]) -> None:
        """Note a form, and what its fields hold as they stand."""
        if tag == "form":
            self._form = {} if told.get("method", "get").lower() == "post" else None
            if self._form is not None:
                self.forms.append((urljoin(self.address, told.get("action") or self.address), self._form))
        elif tag == "input" and self._form is not None and told.get("name") and "disabled" not in told:
            ticked = told.get("type") not in UNTICKED or "checked" in told
            if ticked and told.get("type") not in UNSENT:
                self._form.setdefault(told["name"], []).append(told.get("value", ""))

    def handle_endtag(self, tag):
        while tag in (name for name, _ in self._open):
            name, quiet = self._open.pop()
            self._deaf -= quiet
            if name == tag:
                break

    def handle_data(self, data):
        if not self._deaf and data.strip():
            self.said.append(data)
