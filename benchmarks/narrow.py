"""A file that is written like any other and takes little room: a dump of a million records has 15 GB."""

from __future__ import annotations

from api.dumps.output import Output

#: Bytes after which a file is begun anew.
ROOM = 2**28


class Narrow(Output):
    """Begun anew when it is long; what it says of itself is still said of the whole."""

    def write(self, text: str, rows: int = 1) -> None:
        super().write(text, rows)
        if self._file.tell() > ROOM:
            self._file.seek(0)
            self._file.truncate()
