"""One answer of the machine, beside the decision it helps."""

from dataclasses import dataclass

from django.utils.translation import gettext


@dataclass(frozen=True)
class Check:
    """`good` is met, otherwise the approver should look again."""

    good: bool
    words: str

    @property
    def tag(self) -> str:
        return "ok" if self.good else "soon"

    @property
    def verdict(self) -> str:
        return gettext("Đạt") if self.good else gettext("Xem lại")
