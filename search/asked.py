"""Questions that found nothing, or whose answers nobody opened: they tell editors which words the catalogue lacks.

Nobody's words are kept: until a question was asked on three different days only its keyed digest is, so that what one
person types, a name or a case of theirs, never stands here. Digits are masked, and what nobody asks any more goes.
"""

from django.db import models


class KeptQuestion(models.Model):
    """One question in folded words, empty until it is nobody's own. `days`: on how many different days it was asked."""

    digest = models.CharField(max_length=64, primary_key=True)
    words = models.CharField(max_length=100, blank=True)
    days = models.PositiveIntegerField(default=1)
    times = models.PositiveIntegerField(default=1)
    last_day = models.DateField()

    class Meta:
        abstract = True
        default_permissions = ()

    def __str__(self) -> str:
        return self.words


class UnansweredQuestion(KeptQuestion):
    """A question that found nothing."""

    class Meta(KeptQuestion.Meta):
        indexes = (models.Index(fields=["-times"], name="search_unanswered_times"),)


class UnopenedQuestion(KeptQuestion):
    """A question that found something. `opened`: how many of its times somebody opened an answer."""

    opened = models.PositiveIntegerField(default=0)
