"""The only reader of the index, and the only part of this room that other rooms may import."""

from search.query.answer import Answer, Hit, Segment
from search.query.keeping import settle, sweep_questions
from search.query.left import tell, unopened
from search.query.missed import unanswered
from search.query.question import LONGEST_QUESTION, MOST_HITS, Question, UnknownFilter
from search.query.search import search
from search.query.standing import Standing, standing
from search.query.suggesting import suggest

__all__ = [
    "LONGEST_QUESTION",
    "MOST_HITS",
    "Answer",
    "Hit",
    "Question",
    "Segment",
    "Standing",
    "UnknownFilter",
    "search",
    "settle",
    "standing",
    "suggest",
    "sweep_questions",
    "tell",
    "unanswered",
    "unopened",
]
