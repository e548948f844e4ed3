"""Căn cứ còn hiệu lực: what the submitted texts and their types cite, asked of the legal-basis graph."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from cms.review.check import Check
from cms.review.shown import ShownMember
from cms.review.words import grouped
from content_models.citations.citation import Citation
from content_models.citations.law import Law
from content_models.citations.validity import ended_by
from content_models.declaration.symbols import symbol_key
from content_models.organisation.instant import day_of, now

#: So many ended documents are named; the number of the rest is told.
NAMED = 5


def bases_check(members: Sequence[ShownMember]) -> Check:
    """Return one answer for all members. Three queries, however many they are."""
    today = day_of(now())
    cited = _citations(members)
    declared = {cites for one in members for cites in one.frozen.row.basis}
    keys = {symbol_key(cites.symbol) for cites in declared}
    meant = Q(symbol_key__in=keys) | Q(pk__in=cited.exclude(law=None).values("law"))
    over = list(Law.objects.filter(ended_by(today), meant).select_related("successor").order_by("symbol_key"))
    told = {law.symbol_key for law in over}
    stale = [cites for cites in declared if not cites.in_force(today) and symbol_key(cites.symbol) not in told]
    named = [_words(law) for law in over] + sorted(map(str, stale))
    if not named:
        count = len(keys | set(cited.values_list("symbol_key", flat=True)))
        return Check(
            True,
            gettext("{count} căn cứ được viện dẫn, không văn bản nào đã hết hiệu lực").format(count=grouped(count)),
        )
    more = gettext(" và {count} văn bản khác").format(count=grouped(len(named) - NAMED)) if len(named) > NAMED else ""
    return Check(False, gettext("Hết hiệu lực: {names}{more}").format(names="; ".join(named[:NAMED]), more=more))


def _citations(members: Sequence[ShownMember]) -> QuerySet[Citation]:
    """What the texts before the steps cite: no draft can be saved after them."""
    asked = Q(pk__in=[])
    for one in members:
        if not one.act.ends:
            asked |= Q(type=one.frozen.row.type_name(), object_id=one.member.object_id)
    return Citation.objects.filter(asked, public=False)


def _words(law: Law) -> str:
    heir = gettext(", thay thế bởi {symbol}").format(symbol=law.successor.symbol) if law.successor else ""
    return gettext("{symbol} (từ {ends_on:%d/%m/%Y}{heir})").format(symbol=law.symbol, ends_on=law.ends_on, heir=heir)
