"""The decisions that rows name: which stand already, and which a batch would have to draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from content_models.declaration.artefact import Artefact
from content_models.declaration.fold import ascii_key, fold
from content_models.organisation.rights import visible

Lead = Mapping[str, Any]


def name_of(lead: Lead) -> str:
    """What spellings of one decision share; issuer and year only as far as they are said."""
    return f"{ascii_key(lead['symbol'])}|{fold(lead.get('issuer') or '')}|{lead.get('year') or ''}"


class StandingLeads:
    """Decisions that are public or that the account may see, found by symbol; one query."""

    def __init__(self, model: type[Artefact], leads: Iterable[Lead], account: Any) -> None:
        symbols = {lead["symbol"] for lead in leads if lead}
        asked = Q(symbol__in=symbols)
        for symbol in symbols:
            asked |= Q(key__startswith=f"{ascii_key(symbol)}-")
        reach = Q(version__gt=0) | Q(pk__in=visible(account, model).values("pk"))
        self.found: dict[str, list[Artefact]] = {}
        for one in model._base_manager.filter(asked, reach, withdrawn=False).only(*_NAMED) if symbols else ():
            self.found.setdefault(ascii_key(one.symbol), []).append(one)

    def of(self, lead: Lead) -> list[Any]:
        """Return the decisions that may be meant: issuer and year agree wherever both sides say them."""
        return [one for one in self.found.get(ascii_key(lead["symbol"]), ()) if _agrees(one, lead)]


_NAMED = ("id", "key", "symbol", "issuer", "year", "submitted", "version", "agency_id")


def _agrees(one: Any, lead: Lead) -> bool:
    issuer, year = lead.get("issuer"), lead.get("year")
    same_issuer = not issuer or not one.issuer or fold(one.issuer) == fold(issuer)
    return same_issuer and (not year or not one.year or int(year) == one.year)
