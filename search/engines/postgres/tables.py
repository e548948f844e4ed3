"""The tables of the PostgreSQL engine. All of it can be rebuilt from the ledger.

A posting keeps how often the term stands in the field and how long the field is, not a finished weight: the
average length and the number of documents that hold a term change with every publication, so a finished weight
would be wrong by tomorrow, and fields would have to be weighed again after every catalogue. Two small integers
take the same four bytes as one weight, and the rest of BM25 is one division while postings are summed (measured:
no slower). So an index grown by the feed and one rebuilt from the ledger give the same answers to the last digit.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class SearchField(models.Model):
    """One searched field of one declared type, with what BM25 needs to know of it as a whole."""

    id = models.SmallAutoField(primary_key=True)
    type = models.CharField(max_length=60)
    name = models.CharField(max_length=60)
    documents = models.IntegerField(default=0)
    length = models.BigIntegerField(default=0, help_text="Syllables in all documents together")

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=["type", "name"], name="search_field_once"),)


class SearchTerm(models.Model):
    """A syllable or pair as it stands in one field, and in how many documents."""

    id = models.AutoField(primary_key=True)
    field = models.SmallIntegerField()
    text = models.CharField(max_length=140, db_collation="C")
    documents = models.IntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=["text", "field"], name="search_term_once"),)


class IndexedVersion(models.Model):
    """One published version, with the clocks by which a reader may see it.

    The clocks are copies: they say the same as the ledger because the event that moves them there makes the index
    read them again.
    """

    id = models.AutoField(primary_key=True)
    type = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    version = models.IntegerField()
    title = models.TextField()
    agency_code = models.CharField(max_length=60)
    agency_name = models.CharField(max_length=300)
    codes = ArrayField(models.TextField(), default=list)
    facets = ArrayField(models.IntegerField(), default=list)
    prior = models.FloatField(default=1.0)
    later = models.BooleanField(default=False)
    withdrawn = models.BooleanField(default=False)
    successor_type = models.CharField(max_length=60, blank=True, default="")
    successor_key = models.CharField(max_length=200, blank=True, default="")
    shown_from = models.DateTimeField()
    shown_until = models.DateTimeField(null=True)
    in_force_from = models.DateField(null=True)
    superseded_on = models.DateField(null=True)
    superseded_known = models.DateTimeField(null=True)
    #: What the ledger said when it was written; see `search.projection.mark`.
    mark = models.IntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=["type", "key", "version"], name="search_version_once"),)
        indexes = (GinIndex(fields=["codes"], name="search_version_codes"),)


class Posting(models.Model):
    """One term of one version: how often, in a field of what length, both cut at 32,767.

    The primary key leads by version, so that a version's postings are found when it is written again; the covering
    index leads by term and answers a search from the index alone.
    """

    pk = models.CompositePrimaryKey("document", "term")
    document = models.IntegerField()
    term = models.IntegerField()
    tf = models.SmallIntegerField()
    length = models.SmallIntegerField()

    class Meta:
        default_permissions = ()
        indexes = (models.Index(fields=["term"], include=["document", "tf", "length"], name="search_posting_read"),)


class FacetValue(models.Model):
    """One value of one facet and the words shown for it, the latest published."""

    id = models.AutoField(primary_key=True)
    name = models.CharField(max_length=60)
    value = models.CharField(max_length=300)
    label = models.TextField()

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=["name", "value"], name="search_facet_once"),)
