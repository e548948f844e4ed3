"""The tables of the legal-basis graph."""

from content_models.citations.citation import Citation
from content_models.citations.law import ComingLaw, Law
from content_models.citations.law_link import LawLink

__all__ = ["Citation", "ComingLaw", "Law", "LawLink"]
