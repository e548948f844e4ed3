"""What every write keeps to: a body of ours, a key that lets it be sent twice, and the state its sender has seen."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import JSON, NEVER
from api.problems import Problem
from content_models.declaration.body import canonical, digest
from content_models.organisation.models import ApiClient, ApiReply

KEY, STATE = "Idempotency-Key", "If-Match"
LARGEST = 64 * 1024
KEY_FORM = re.compile(r"[\x21-\x7e]{1,200}")
#: Text of an answer and its tag.
Answer = tuple[str, str]


def body_of(request: Request) -> dict[str, Any]:
    """Return the JSON object that was sent; a Problem for anything else, and for what is too large."""
    if request.content_type.partition(";")[0].strip().lower() != JSON:
        raise Problem("wrong-media-type", f"Gửi nội dung dạng {JSON}.", f"Send {JSON}.")
    sent = request._request.META.get("CONTENT_LENGTH") or "0"
    if not sent.isdecimal() or int(sent) > LARGEST or len(request._request.body) > LARGEST:
        raise Problem("too-large", f"Nhiều nhất {LARGEST} byte.", f"At most {LARGEST} bytes.")
    try:
        read = json.loads(request._request.body)
        json.dumps(read, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Problem("wrong-body", "Nội dung không phải JSON.", "The body is no JSON.") from error
    if not isinstance(read, dict) or "\\u0000" in json.dumps(read):
        raise Problem("wrong-body", "Cần một đối tượng JSON.", "A JSON object is needed.")
    return read


def once(request: Request, client: ApiClient, body: dict[str, Any], act: Callable[[], Answer]) -> HttpResponse:
    """Do what was asked, or answer what the same call was answered within a day. All in one transaction."""
    key = request.headers.get(KEY, "")
    if not KEY_FORM.fullmatch(key):
        raise Problem("idempotency-key-needed", f"Gửi dòng đầu “{KEY}”.", f"Send the header “{KEY}”.")
    call = digest(f"{request.method} {request.path} {canonical(body)}")
    with transaction.atomic():
        if not ApiReply.lock(client, key):
            vi, en = "Yêu cầu này đang được xử lý.", "This very call is at work."
            raise Problem("in-flight", vi, en, wait=1)
        known = ApiReply.kept(client, key)
        if known and known.call != call:
            vi, en = "Khóa này đã dùng cho yêu cầu khác.", "This key was used for another call."
            raise Problem("key-reused", vi, en)
        if known:
            return _answer(known.text, known.tag, again=True)
        text, tag = act()
        ApiReply.objects.create(client=client, key=key, call=call, text=text, tag=tag)
    return _answer(text, tag, again=False)


def refuse_unless_seen(request: Request, state: str) -> None:
    """Refuse a change unless its sender has seen the present state: the part before the hyphen of an `ETag`.

    A proxy that compresses an answer makes its tag a weak one (`W/`); the state it names is the same.
    """
    header = request.headers.get(STATE)
    if header is None:
        vi, en = "Gửi dòng đầu “If-Match” với ETag đã đọc.", "Send “If-Match” with the ETag you have read."
        raise Problem("state-needed", vi, en)
    seen = [one.strip().removeprefix("W/").strip('"').partition("-")[0] for one in header.split(",")]
    if header.strip() != "*" and state not in seen:
        raise Problem("state-changed", "Đọc lại rồi gửi lại.", "Read it again, then decide again.")


def _answer(text: str, tag: str, again: bool) -> HttpResponse:
    response = HttpResponse(text, content_type=JSON)
    response["ETag"], response["Cache-Control"] = f'"{tag}"', NEVER
    if again:
        response["Idempotency-Replayed"] = "true"
    return response
