"""The two clocks in the address, `?at=` and `?seen=`, and the words of the banner they call for."""

from dataclasses import dataclass

from django.http import HttpRequest

from content_models.ledger.reading import Moment
from themes.pages.wrong_address import WrongAddress
from themes.wording import dates

LONGEST = 40  # no instant is written with more signs


@dataclass(frozen=True)
class Asked:
    """The moment a visitor asks for; `words` is empty when it is the present."""

    moment: Moment
    words: str


def asked_moment(request: HttpRequest) -> Asked:
    """Read the moment out of the address; WrongAddress when it is not a date."""
    at, seen = request.GET.get("at", "").strip(), request.GET.get("seen", "").strip()
    if len(at) > LONGEST or len(seen) > LONGEST:
        raise WrongAddress("Ngày phải có dạng 2026-05-01, thời điểm có dạng 2026-05-01T10:00.")
    try:
        moment = Moment.parse(at, seen)
    except (ValueError, OverflowError) as error:
        raise WrongAddress("Ngày phải có dạng 2026-05-01, thời điểm có dạng 2026-05-01T10:00.") from error
    said = []
    if at:
        said.append(f"có hiệu lực ngày {dates.day(moment.at)}")
    if seen:
        said.append(f"đăng trên trang này lúc {dates.moment(moment.seen)}")
    return Asked(moment, ", ".join(said))
