"""Reach stays as cheap with 12,000 agencies and a long line of mergers as with four."""

import itertools

import pytest
from django.apps import apps
from django.db import connection

from content_models.declaration import registry
from content_models.declaration.roles import Role
from content_models.organisation.held import held_by
from content_models.organisation.models import Agency, Succession
from content_models.organisation.rights import visible
from tests.factories.agencies import BEGAN
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
#: Every table that names an agency, and what a merger makes of it. A new one has to be thought of here.
FATES = {
    "organisation.Agency": "moves beside its heir",
    "organisation.Succession": "is the merger",
    "organisation.RoleGrant": "ends: read with the agency's last day",
    "organisation.StandIn": "ends with the grant it stands in for",
    "organisation.ApiClient": "ends: read with the agency's last day",
    "organisation.NumberBook": "closed: nothing is opened at an agency that ended",
    "organisation.StoredFile": "history: who brought it in; read by the record's own rights",
    "ledger.Event": "history",
    "ledger.PublicRecord": "history; filters follow succession",
    "ledger.PublicCard": "follows its case",
    "ledger.Subscription": "told on, for all of it is public; the heir's administrator reaches it as its own",
    "intake.Batch": "history: the import was made for it; what it brought in follows its records",
    "moderation.Submission": "decided by the heir",
    "moderation.Decision": "history",
    "moderation.Urging": "answered by the heir, who reaches it as its own",
    "moderation.Duty": "waits for the heir",
}


def test_every_table_that_names_an_agency_is_thought_of():
    declared = set(registry.types())
    naming = {
        model._meta.label
        for model in apps.get_models()
        if model not in declared
        for field in model._meta.fields
        if field.is_relation and field.related_model is Agency
    }
    assert naming == set(FATES)


def test_twelve_thousand_agencies_and_two_hundred_mergers(django_assert_num_queries):
    top = agency("H99")
    made = Agency.objects.bulk_create(
        Agency(code=f"X{n}", name=f"Xã {n}", parent=top, starts_on=BEGAN) for n in range(12_000)
    )
    with connection.cursor() as cursor:
        cursor.execute("UPDATE organisation_agency SET path = %s || id || '.' WHERE code LIKE 'X%%'", [top.path])
        line = made[:200]
        Succession.objects.bulk_create(
            Succession(from_agency=old, to_agency=new, on=BEGAN) for old, new in itertools.pairwise(line)
        )
        record = drafted(KitchenSink, "H99.02")
        KitchenSink._base_manager.filter(pk=record.pk).update(agency=line[0])
        cursor.execute("ANALYZE organisation_agency; ANALYZE organisation_succession")
    editor = holder_of(Role.CATALOGUE_EDITOR, "H99.03")
    editor.grants.update(agency=line[-1])
    with django_assert_num_queries(3):  # grants, stand-ins, the whole line of mergers
        assert len(held_by(editor)) == 200
    with django_assert_num_queries(1):
        assert list(visible(editor, KitchenSink)) == [record]
    above = holder_of(Role.CATALOGUE_EDITOR, "H99")
    held_by(above)
    with connection.cursor() as cursor:
        sql, values = (
            Agency.objects.filter(path__startswith=Agency.objects.get(pk=line[0].pk).path)
            .values("pk")
            .query.sql_with_params()
        )
        cursor.execute(f"EXPLAIN {sql}", values)
        assert "Index" in "\n".join(row[0] for row in cursor.fetchall())
