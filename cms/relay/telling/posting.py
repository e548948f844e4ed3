"""Sends one message: to a number that was looked at, following nobody anywhere, and for a bounded time."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings

from cms.relay.telling.guard import Forbidden, admitted
from content_models.actions.subscribing import parted

#: Seconds for one step of the exchange, and for all of it; bytes of the answer that are read, and thrown away.
A_STEP, ALL, MOST_READ = 5.0, 10.0, 4_096


@dataclass(frozen=True)
class Outcome:
    """What became of a message: the status of the answer, or the kind of fault."""

    status: int | None
    fault: str = ""

    @property
    def taken(self) -> bool:
        """Only 2xx says that a message was taken; a redirection does not."""
        return self.status is not None and 200 <= self.status < 300


class _ToANumber(http.client.HTTPConnection):
    """Connects to a number that was looked at, and speaks to it as the host of the address."""

    def __init__(self, host: str, port: int, number: str, secure: bool) -> None:
        super().__init__(host, port, timeout=A_STEP)
        self._number, self._secure = number, secure
        self.default_port = 443 if secure else 80

    def connect(self) -> None:
        plain = socket.create_connection((self._number, self.port), self.timeout)
        self.sock = _sealed(plain, self.host) if self._secure else plain


def _sealed(plain: socket.socket, host: str) -> ssl.SSLSocket:
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except OSError:
        plain.close()
        raise


def post(address: str, body: bytes, headers: dict[str, str]) -> Outcome:
    """Send a message and return what became of it; never raises for what the other side does."""
    parts, host, port = parted(address)
    secure = parts.scheme == "https"
    try:
        number = admitted(host, port, secure, settings.WEBHOOK_NETWORKS)
        return _exchanged(_ToANumber(host, port, number, secure), parts.path or "/", parts.query, body, headers)
    except Forbidden:
        return Outcome(None, "forbidden")
    except ssl.SSLError:
        return Outcome(None, "tls")
    except TimeoutError:
        return Outcome(None, "timeout")
    except socket.gaierror:
        return Outcome(None, "no_such_host")
    except (OSError, http.client.HTTPException, ValueError):
        return Outcome(None, "connection")


def _exchanged(connection: _ToANumber, path: str, query: str, body: bytes, headers: dict[str, str]) -> Outcome:
    over = threading.Event()

    def hang_up() -> None:
        over.set()
        with suppress(OSError, AttributeError):
            connection.sock.shutdown(socket.SHUT_RDWR)

    end = threading.Timer(ALL, hang_up)
    end.start()
    try:
        connection.request("POST", f"{path}?{query}" if query else path, body, headers)
        answer = connection.getresponse()
        answer.read(MOST_READ)
        return Outcome(answer.status)
    except (OSError, http.client.HTTPException) as error:
        if over.is_set():
            raise TimeoutError from error
        raise
    finally:
        end.cancel()
        connection.close()
