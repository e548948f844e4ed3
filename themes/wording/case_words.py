"""What pages call a case: by the name of its declaration, at the head of a sentence and inside one."""

from dataclasses import dataclass

from content_models.declaration.case import Case
from content_models.declaration.references import Pinned
from content_models.organisation.clock.words import continued

SHORT = 12  # letters; more do not fit in a day of the calendar


@dataclass(frozen=True)
class CaseWords:
    """The slug of a case for its addresses, its name, and the name of what states its time limit."""

    slug: str
    noun: str
    judge: str

    @property
    def inside(self) -> str:
        """The name inside a sentence."""
        return continued(self.noun)

    @property
    def this(self) -> str:
        """The words for the one case a page is about."""
        return f"{self.noun} này"

    @property
    def receiving(self) -> str:
        """The words for the day of reception in a cell of the calendar."""
        return f"nhận {self.inside}" if len(self.inside) <= SHORT else "nhận"


def case_words(model: type[Case]) -> CaseWords:
    """Return the words for a declared case; its limit is stated by what it pins, else by itself."""
    noun = str(model._meta.verbose_name)
    pinned = next((kind.label for kind in model.kinds() if isinstance(kind, Pinned)), noun)
    return CaseWords(model.public_slug(), noun, continued(pinned))
