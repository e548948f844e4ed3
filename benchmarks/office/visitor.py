"""One person's browser: cookies, the token of each form, and how long every page took."""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

from benchmarks.office.page_form import Fields, FormReader

PATIENCE = 60
#: What parts a form with a file; no file of the office holds it.
EDGE = "van-phong-mot-ngay-lam-viec"
#: Words that only a fault of ours could bring before a person.
FAULTS = ("deadlock", "OperationalError", "could not serialize", "Traceback")


class _Stay(HTTPRedirectHandler):
    """Redirects are answers here: the next page is opened, and measured, under its own name."""

    def redirect_request(self, *_: object) -> None:
        return None


@dataclass(frozen=True)
class Answer:
    """A page as it came: status, where it leads, its text."""

    status: int
    location: str
    text: str

    def form(self) -> Fields:
        """Return what the page's form holds."""
        return FormReader(self.text).fields


@dataclass
class Visitor:
    """Opens pages at `site`; `taken` collects seconds by the name of the page, `faults` what nobody should see."""

    site: str
    taken: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), _Stay)

    def open(self, page: str, address: str, sent: Fields | None = None) -> Answer:
        """Open an address, with `sent` as a form; note the time under the page's name."""
        data = urlencode(sent).encode() if sent is not None else None
        return self._asked(page, address, Request(self.site + address, data, {"Referer": self.site + address}))

    def send(self, page: str, address: str, sent: Fields, file: tuple[str, str, bytes]) -> Answer:
        """Send a form with a file: the name of its field, its own name, its bytes."""
        parts = [f'name="{name}"\r\n\r\n{value}'.encode() for name, value in sent.items()]
        field, name, content = file
        head = f'name="{field}"; filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        line = f"--{EDGE}\r\nContent-Disposition: form-data; ".encode()
        whole = [line + part + b"\r\n" for part in (*parts, head.encode() + content)]
        data = b"".join(whole) + f"--{EDGE}--\r\n".encode()
        headers = {"Referer": self.site + address, "Content-Type": f"multipart/form-data; boundary={EDGE}"}
        return self._asked(page, address, Request(self.site + address, data, headers))

    def _asked(self, page: str, address: str, request: Request) -> Answer:
        began = time.perf_counter()
        try:
            with self._opener.open(request, timeout=PATIENCE) as opened:
                answer = Answer(opened.status, "", opened.read().decode(errors="replace"))
        except HTTPError as other:
            answer = Answer(other.code, other.headers.get("Location", ""), other.read().decode(errors="replace"))
        self.taken[page].append(time.perf_counter() - began)
        self._judge(page, address, answer)
        return answer

    def _judge(self, page: str, address: str, answer: Answer) -> None:
        shown = [word for word in FAULTS if word in answer.text]
        if answer.status >= 500 or shown:
            self.faults.append(f"{page} {address}: {answer.status} {' '.join(shown)}")

    def sign_in(self, username: str, password: str, code: str = "") -> None:
        """Sign in through the form, and the code of a device; RuntimeError when the house does not let them in."""
        form = self.open("đăng nhập: mở", "/quan-tri/login/").form()
        answer = self.open("đăng nhập: gửi", "/quan-tri/login/", form | {"username": username, "password": password})
        if answer.status == 302 and "buoc-hai" in answer.location:
            form = self.open("bước hai: mở", answer.location).form()
            answer = self.open("bước hai: gửi", answer.location, form | {"code": code})
        if answer.status != 302:
            raise RuntimeError(f"{username}: {answer.status} {answer.location}")
