"""A system that is told: a web server on this machine which keeps what it gets and answers what the test says."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Receiver:
    """`status` is answered to each message, or by `refuses` to some keys; `waits` seconds before it."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.status, self.refuses, self.waits = 204, dict[str, int](), 0.0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_port}/nhan-tin?tu=minh-bach"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def told(self) -> list[dict[str, Any]]:
        """Return what was told, in the order in which it came."""
        return [json.loads(body)["data"] for _, body in self.got]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        own = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                own.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
                time.sleep(own.waits)
                self.send_response(own.refuses.get(json.loads(body)["data"]["key"], own.status))
                self.send_header("Location", "http://127.0.0.1:1/")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler
