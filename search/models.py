"""The tables of this room: the engine's, and how far the feed has been read."""

from django.db import models

from search.engines.postgres.tables import FacetValue, IndexedVersion, Posting, SearchField, SearchTerm

__all__ = ["FacetValue", "IndexCursor", "IndexedVersion", "Posting", "SearchField", "SearchTerm"]


class IndexCursor(models.Model):
    """How far one index has read the event feed. Its row is also the lock of the index's only writer."""

    name = models.CharField(max_length=40, primary_key=True)
    position = models.BigIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.name}: {self.position}"
