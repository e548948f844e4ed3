"""Declared words in the language of the reader."""

from django import template

from cms.projection.clock_words import clock_said
from cms.projection.words import all_said, said

register = template.Library()
register.filter("said", said)
register.filter("all_said", all_said)
register.filter("clock_said", clock_said)
