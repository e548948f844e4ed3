"""What a page says to a person: its text, and the words of attributes that are read out or shown on hovering."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

SPOKEN = ("title", "aria-label", "placeholder", "alt", "data-tippy-content", "data-w-tooltip-content-value")
SILENT = ("script", "style", "template", "svg", "code", "pre")
VOID = ("input", "br", "hr", "img", "meta", "link", "wbr", "source", "area", "col", "base", "embed", "track")


class Page(HTMLParser):
    """Reads one page: `said` are its texts, `links` where it leads, whole addresses without fragments.

    Text in an element that says it is in another language (`lang`) or is left as its author wrote it
    (`translate="no"`) is not the house's own.
    """

    def __init__(self, address: str, source: str) -> None:
        super().__init__()
        self.address, self.said, self.links = address, [], []
        self._deaf = 0
        self._open: list[tuple[str, bool]] = []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        told = {name: value or "" for name, value in attrs}
        quiet = tag in SILENT or told.get("lang", "vi") != "vi" or told.get("translate") == "no"
        if not (self._deaf or quiet):
            self.said += [told[name] for name in SPOKEN if told.get(name)]
            if tag == "input" and told.get("type") in ("submit", "button"):
                self.said.append(told.get("value", ""))
        if tag == "a" and told.get("href"):
            self.links.append(urldefrag(urljoin(self.address, told["href"])).url)
        if tag not in VOID:
            self._open.append((tag, quiet))
            self._deaf += quiet

    def handle_endtag(self, tag):
        while tag in (name for name, _ in self._open):
            name, quiet = self._open.pop()
            self._deaf -= quiet
            if name == tag:
                break

    def handle_data(self, data):
        if not self._deaf and data.strip():
            self.said.append(data)
