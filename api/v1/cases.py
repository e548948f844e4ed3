"""Cases by their code: the bare card for anybody, the details for who has the secret, lists for who has a key."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import as_json, private, private_text
from api.auth import client_with
from api.parameters import AFTER, Parameter, limit
from api.problems import Problem
from api.projection.cards import cards_of, holder_part
from api.projection.components import name_of
from api.projection.filters import one_of
from api.projection.kinds import TEXT
from api.projection.operation import Operation, ref
from api.throttles import CallsAMinute, LookupsAMinute
from api.v1.paging import next_page, page_of
from api.v1.resource import Resource
from content_models.declaration.body import digest
from content_models.declaration.case import LISTED, Case
from content_models.ledger import reading
from content_models.ledger.holder_key import Verdict, check_secret
from content_models.ledger.holding import holder_view
from content_models.ledger.models import PublicCard
from content_models.organisation.client_address import client_address
from content_models.organisation.held import reach_of
from content_models.organisation.models import Agency, ApiClient

CODE = {"code": TEXT | {"maxLength": 100}}
WHOLE_CODE = re.compile(r"[0-9A-Z][0-9A-Z.-]{0,59}")
SECRET = "Dossier-Secret"
SECRET_LENGTH = 4
AN_HOUR = 3600


def scope_of(model: type[Case]) -> str:
    """Return the scope that a key needs to list the cases of a type."""
    return f"{model.public_plural()}:read"


def reached_by(client: ApiClient) -> list[int]:
    """Return the ids of the agencies whose cases a client may pull: its own subtree and what that took over."""
    if client.agency is None:
        return []
    paths = reach_of(client.agency)
    return [pk for path in paths for pk in Agency.objects.filter(path__startswith=path).values_list("pk", flat=True)]


class CaseCard(Resource):
    """One case. Two queries for the card; the same 404 for every code that no case bears."""

    model: Any = Case
    throttle_classes = [CallsAMinute, LookupsAMinute]

    def operation(self) -> Operation:
        plural = self.model.public_plural()
        title = f"{self.model._meta.verbose_name}: tra cứu theo mã"
        headers = {SECRET: "The four characters on the receipt: answers with `holder` besides. Five tries an hour"}
        answer = ref(name_of(self.model))
        return Operation(f"read-{plural}", plural, title, answer, [], CODE, headers, [403, 404, 429])

    def get(self, request: Request, code: str) -> HttpResponse:
        """Answer with the card, and with the holder's part when the right secret was sent."""
        clean = reading.clean_code(code, limit=100)
        card = reading.card(self.model.type_name(), clean) if WHOLE_CODE.fullmatch(clean) else None
        if card is None:
            vi, en = "Không có hồ sơ nào mang mã này.", "No case has this code."
            raise Problem("not-found", vi, en)
        secret = request.headers.get(SECRET)
        told = {} if secret is None else {"holder": self._holder(request, card, secret)}
        text, tag = card_answer(card, cards_of([card])[0] | told)
        return private_text(request, text, tag)

    def _holder(self, request: Request, card: PublicCard, secret: str) -> dict[str, Any]:
        typed = "".join(secret[:40].split())
        asker = client_address(request.META)
        verdict = check_secret(card.type, card.code, typed, asker) if len(typed) == SECRET_LENGTH else Verdict.WRONG
        if verdict is Verdict.TOO_MANY:
            raise Problem("too-many-tries", "Hãy thử lại sau 1 giờ.", "Try again in an hour.", wait=AN_HOUR)
        held = holder_view(card.type, card.code) if verdict is Verdict.RIGHT else None
        if held is None:
            vi = "Xem mã bí mật trên Giấy tiếp nhận mới nhất."
            raise Problem("wrong-secret", vi, "Look at the latest receipt.")
        return holder_part(held)


def card_answer(card: PublicCard, told: dict[str, Any]) -> tuple[str, str]:
    """Return the text of a card and its tag: before the hyphen the state that a write compares, after it the text,
    whose words change as time passes."""
    text = as_json(told)
    return text, f"{card.digest[:32]}-{digest(text)[:16]}"


class Cases(Resource):
    """Bare cards in order of reception: of a listed type for anybody, else for a key with the scope."""

    model: Any = Case

    def operation(self) -> Operation:
        plural = self.model.public_plural()
        states = [state.name for state in self.model.lifecycle.states]
        state = Parameter("state", {"type": "string", "enum": states}, "Trạng thái", one_of(states))
        title = f"{self.model._meta.verbose_name}: danh sách trong phạm vi của khóa"
        page, refused = ref(name_of(self.model, "Page")), [] if self.model.reach is LISTED else [403]
        key = "optional" if self.model.reach is LISTED else "needed"
        offered = [AFTER, limit(), state]
        return Operation(f"list-{plural}", plural, title, page, offered, refuses=refused, key=key)

    def get(self, request: Request) -> HttpResponse:
        """Answer a page of cards."""
        rows = PublicCard.objects.filter(type=self.model.type_name()).select_related("agency")
        if self.model.reach is not LISTED:
            rows = rows.filter(agency__in=reached_by(client_with(request, scope_of(self.model))))
        if "state" in self.asked:
            rows = rows.filter(state=self.asked["state"])
        found, mark = page_of(rows, ("received_at", "pk"), self.asked)
        return private(request, {"results": cards_of(found), "next": next_page(request, mark)})
