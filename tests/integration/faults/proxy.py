"""A TCP proxy before the node that can be slow, silent or gone."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from urllib.parse import urlsplit


class Proxy:
    """Passes bytes on; `delay` seconds before each answer, and with `gone` it hangs up at once."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._target = (parts.hostname, parts.port)
        self.delay, self.gone = 0.0, False
        self._server = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._server.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._server.accept()
                if self.gone:
                    caller.close()
                    continue
                node = socket.create_connection(self._target)
                threading.Thread(target=self._pass, args=(caller, node, False), daemon=True).start()
                threading.Thread(target=self._pass, args=(node, caller, True), daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket, answers: bool) -> None:
        with suppress(OSError), source, sink:
            while some := source.recv(65_536):
                until = time.monotonic() + self.delay
                while answers and time.monotonic() < until and self.delay:
                    time.sleep(0.02)
                if self.gone:
                    return
                sink.sendall(some)
