"""The nightly files of everything public: which there are, and each as it was written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from rest_framework.request import Request

from api.answers import A_MINUTE, public
from api.problems import Problem
from api.projection.kinds import TEXT
from api.projection.operation import Operation, ref
from api.throttles import CallsAMinute, DownloadsAMinute
from api.v1.resource import Resource
from content_models.ledger.dumps.folder import MEDIA
from content_models.ledger.dumps.fresh import readable, readable_one

HERE = "/api/v1/dumps/"
PLACE = {"name": TEXT | {"pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{1,19}$"}}
PLACE |= {"file": TEXT | {"pattern": r"^[a-z0-9-]{1,80}\.(jsonl|csv|jsonld|json)$"}}


class Dumps(Resource):
    """Every dump that is kept, the latest first."""

    def operation(self) -> Operation:
        return Operation("list-dumps", "dumps", "Dữ liệu kết xuất hằng đêm", ref("Dumps"))

    def get(self, request: Request) -> HttpResponse:
        """Answer what each dump says of itself, with the addresses of its files."""
        return public(request, {"results": [_addressed(found) for found in readable(Path(settings.DUMPS))]})


class DumpFile(Resource):
    """One file. Only a name that its dump itself lists is looked for."""

    throttle_classes = [CallsAMinute, DownloadsAMinute]

    def operation(self) -> Operation:
        title = "Một tệp kết xuất"
        media = tuple(kind.partition(";")[0] for kind in MEDIA.values())
        return Operation("read-dump-file", "dumps", title, {}, [], PLACE, refuses=[404], media=media)

    def get(self, request: Request, name: str, file: str) -> HttpResponseBase:
        """Answer with the file; its SHA-256 is the ETag."""
        folder = Path(settings.DUMPS)
        known = {one["name"]: one for one in (readable_one(folder, name) or {"files": []})["files"]}
        if file not in known:
            raise Problem("not-found", "Không có tệp này.", "There is no such file.")
        return _sent(request, folder / name / file, known[file])


def _sent(request: Request, path: Path, told: dict[str, Any]) -> HttpResponseBase:
    tag = f'"{told["sha256"]}"'
    whole = HttpResponse(content_type=told["media_type"])
    response: Any = get_conditional_response(request, etag=tag, response=whole)
    if response is None or response.status_code == 200:
        try:
            response = FileResponse(path.open("rb"), as_attachment=True, content_type=told["media_type"])
        except OSError as gone:
            raise Problem("not-found", "Tệp này không còn.", "The file is gone.") from gone
    response["ETag"], response["Cache-Control"] = tag, A_MINUTE
    return response


def _addressed(manifest: dict[str, Any]) -> dict[str, Any]:
    own = f"{HERE}{manifest['name']}/"
    return manifest | {"files": [file | {"self": own + file["name"]} for file in manifest["files"]]}
