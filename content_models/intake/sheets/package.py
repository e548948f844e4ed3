"""The parts of an .xlsx package, read by pieces: a part that declares entities is refused, none is held whole."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from content_models.intake.sheets.cells import Unreadable

PIECE = 64 * 1024  # bytes
BROKEN = "Tệp bị hỏng bên trong: hãy mở bằng Excel, lưu lại rồi tải lên."
ENTITIES = "Tệp khai báo thực thể XML nên không đọc: hãy mở bằng Excel, lưu lại rồi tải lên."


class PartReader:
    """Reads one part; a subclass has `start`, `end` and `words`, which get local names without prefixes."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def words(self, text: str) -> None:
        """Text inside the present element, in pieces."""

    def read(self, package: zipfile.ZipFile, part: str) -> Iterator[None]:
        """Read the part piece by piece; yields after each, so that what was gathered can be handed on."""
        parser = self._parser()
        try:
            with package.open(part) as stream:
                while piece := stream.read(PIECE):
                    parser.Parse(piece)
                    yield
                parser.Parse(b"", True)
            yield
        except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError) as error:
            raise Unreadable(BROKEN) from error

    def whole(self, package: zipfile.ZipFile, part: str) -> None:
        """Read the part to its end."""
        for _ in self.read(package, part):
            pass

    def _parser(self) -> Any:
        parser = expat.ParserCreate()
        parser.StartElementHandler = lambda name, found: self.start(_local(name), found)
        parser.EndElementHandler = lambda name: self.end(_local(name))
        parser.CharacterDataHandler = self.words
        parser.StartDoctypeDeclHandler = _refuse
        return parser


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*declared: Any) -> None:
    raise Unreadable(ENTITIES)
