"""One action: a draft with the citation changed to the successor, shown to a person before anything is submitted."""

import pytest

from content_models.actions.rebuilding_citations import rebuild_citations
from content_models.actions.refusal import Refused
from content_models.actions.renewing import renew_bases
from content_models.citations.models import Citation, Law, LawLink
from content_models.declaration.roles import Role
from tests.factories.laws import A_DAY, TODAY, bases, law, replacement, standing_on
from tests.factories.people import holder_of
from tests.factories.texts import redraft

pytestmark = pytest.mark.django_db


def symbols(record):
    return [row["symbol"] for row in record.kind("bases").plain(record.bases)]


def test_the_draft_names_the_successor_and_leaves_the_rest():
    law()
    record = standing_on("63/2010/NĐ-CP", "61/2018/NĐ - CP")
    before = [row["id"] for row in record.kind("bases").plain(record.bases)]
    heir = replacement()
    text = renew_bases(record, holder_of(Role.CATALOGUE_EDITOR)).get_latest_revision_as_object()
    assert symbols(text) == ["63/2010/NĐ-CP", "118/2025/NĐ-CP"]
    rows = text.kind("bases").plain(text.bases)
    assert rows[1]["title"] == heir.title
    assert [row["id"] for row in rows] == before
    record.refresh_from_db()
    assert record.has_unpublished_changes
    assert symbols(record) == ["63/2010/NĐ-CP", "61/2018/NĐ - CP"], "what is public does not change"


def test_a_chain_of_replacements_ends_at_what_is_in_force():
    law()
    law("1/2022/NĐ-CP", effective_on=TODAY - 9 * A_DAY, relations=[("replaces", "61/2018/NĐ-CP")])
    replacement("1/2022/NĐ-CP")
    record = standing_on("61/2018/NĐ-CP")
    assert symbols(renew_bases(record, holder_of(Role.CATALOGUE_EDITOR))) == ["118/2025/NĐ-CP"]


def test_two_ended_documents_with_one_successor_become_one_citation():
    law()
    law("107/2021/NĐ-CP")
    both = [("replaces", "61/2018/NĐ-CP"), ("replaces", "107/2021/NĐ-CP")]
    law("118/2025/NĐ-CP", effective_on=TODAY - A_DAY, issued_on=TODAY, relations=both)
    record = standing_on("61/2018/NĐ-CP", "107/2021/NĐ-CP")
    assert symbols(renew_bases(record, holder_of(Role.CATALOGUE_EDITOR))) == ["118/2025/NĐ-CP"]


def test_it_works_on_an_open_draft_without_losing_it():
    law()
    replacement()
    record = standing_on("61/2018/NĐ-CP")
    redraft(record, title="Tên mới", bases=bases("61/2018/NĐ-CP"))
    record.refresh_from_db()
    text = renew_bases(record, holder_of(Role.CATALOGUE_EDITOR))
    assert (text.title, symbols(text)) == ("Tên mới", ["118/2025/NĐ-CP"])


def test_a_peer_and_a_missing_successor_are_refused():
    law(expires_on=TODAY)
    record = standing_on("61/2018/NĐ-CP")
    with pytest.raises(Refused, match="Chưa có văn bản thay thế"):
        renew_bases(record, holder_of(Role.CATALOGUE_EDITOR))
    replacement()
    with pytest.raises(Refused):
        renew_bases(record, holder_of(Role.CATALOGUE_EDITOR, "H99.03"))


def test_the_tables_are_made_anew_from_what_stands():
    law()
    replacement()
    record = standing_on("61/2018/NĐ-CP")
    redraft(record, bases=bases("118/2025/NĐ-CP"))
    before = snapshot()
    rebuild_citations()
    assert snapshot() == before
    Citation.objects.all().delete()
    LawLink.objects.all().delete()
    rebuild_citations()
    assert snapshot() == before


def snapshot():
    citations = Citation.objects.values_list("type", "object_id", "public", "field", "symbol_key", "law__key")
    laws = Law.objects.values_list("key", "ends_on", "successor__key")
    return sorted(map(str, citations)), sorted(map(str, laws))
