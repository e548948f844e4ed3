"""A registered system moves a case of its agency: the same action, roles and rules as the clerk's screen (S002-16)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from rest_framework.request import Request

from api.auth import client_with
from api.problems import Problem
from api.projection.cards import cards_of
from api.projection.components import name_of
from api.projection.operation import Operation, ref
from api.v1.cases import CODE, WHOLE_CODE, card_answer, reached_by
from api.v1.resource import Resource
from api.writing import KEY, STATE, Answer, body_of, once, refuse_unless_seen
from content_models.actions.moving import move
from content_models.actions.refusal import Refused
from content_models.declaration.case import Case
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.process import Move
from content_models.ledger import reading
from content_models.organisation.models import ApiClient

HEADERS = {
    KEY: "Any word of yours, a new one for each act: the same call sent again within a day is answered alike",
    STATE: "The ETag of the card you have read",
}


class MoveCase(Resource):
    """One transition of one case."""

    model: Any = Case
    http_method_names = ["post", "options"]

    def operation(self) -> Operation:
        plural = self.model.public_plural()
        title = f"{self.model._meta.verbose_name}: chuyển bước"
        refused = [403, 404, 409, 412, 413, 415, 422, 428]
        told = {"headers": HEADERS, "refuses": refused, "key": "needed", "body": ref(name_of(self.model, "Move"))}
        return Operation(f"move-{plural}", plural, title, ref(name_of(self.model)), [], CODE, **told)

    def post(self, request: Request, code: str) -> HttpResponse:
        """Make the transition and answer the card as it is then."""
        client = client_with(request, f"{self.model.public_plural()}:move")
        if client.account is None or not client.account.is_active:
            vi = "Khóa này chưa gắn với tài khoản nào."
            raise Problem("denied", vi, "This key acts for no account.")
        body = body_of(request)
        return once(request, client, body, lambda: self._moved(request, client, reading.clean_code(code, 100), body))

    def _moved(self, request: Request, client: ApiClient, code: str, body: dict[str, Any]) -> Answer:
        """Under a lock of the row: what the sender has seen is what is moved."""
        own = self.model._base_manager.filter(code=code, agency__in=reached_by(client))
        case = own.select_for_update(of=("self",)).first() if WHOLE_CODE.fullmatch(code) else None
        if case is None:
            raise Problem("not-found", "Không có hồ sơ nào mang mã này.", "No case has this code.")
        refuse_unless_seen(request, state_of(self.model, code))
        step = self._step(body)
        try:
            move([case], step.name, client.account, _answers(step, body.get("answers", {})))
        except Refused as refused:
            vi, en = str(refused), "The case is not where this move begins, or it is not yours to make."
            raise Problem("move-refused", vi, en) from refused
        except ValidationError as error:
            raise _wrong(error) from error
        card: Any = reading.card(self.model.type_name(), code)
        return card_answer(card, cards_of([card])[0])

    def _step(self, body: dict[str, Any]) -> Move:
        steps = {step.name: step for step in self.model.lifecycle.transitions}
        name = body.get("move")
        if body.keys() - {"move", "answers"} or not isinstance(name, str) or name not in steps:
            vi, en = (
                f"Cần “move”, một trong: {', '.join(steps)}; và “answers”.",
                f"“move” is one of: {', '.join(steps)}.",
            )
            raise Problem("wrong-body", vi, en)
        return steps[name]


def state_of(model: type[Case], code: str) -> str:
    """Return what names the present state of a case in its tag."""
    card: Any = reading.card(model.type_name(), code)
    return card.digest[:32]


def _answers(step: Move, given: Any) -> dict[str, Any]:
    """Return the answers of a move; a Problem for one that it does not ask or that is no plain value."""
    asked = kinds_of(step.form) if step.form else {}
    if not isinstance(given, dict) or given.keys() - asked.keys():
        there = ", ".join(asked) or "–"
        raise Problem("wrong-body", f"“answers” chỉ có: {there}.", f"“answers” has only: {there}.")
    return {name: answer_of(asked[name], value) for name, value in given.items()}


def answer_of(kind: Kind, value: Any) -> Any:
    """Return what an answer is stored as, without the spaces around it; a Problem for what is no value of its kind."""
    if not isinstance(value, str | int | bool | None):
        raise Problem("wrong-body", f"{kind.label}: cần một giá trị.", f"{kind.name}: one value is needed.")
    try:
        return kind.stored(value.strip() if isinstance(value, str) else value)
    except (ValueError, TypeError) as error:
        raise Problem("wrong-body", f"{kind.label}: sai dạng.", f"{kind.name}: not of its form.") from error


def _wrong(error: ValidationError) -> Problem:
    faults = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return Problem("answers-wrong", "Xem “faults”.", "See “faults”.", faults=faults)
