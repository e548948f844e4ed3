"""Which numbers may be connected to: never our own machine, its network, or anything that only looks public.

Looked at when the connection is made, and the very number that was looked at is connected to: a name that answers
differently a second later gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator, Sequence

Number = ipaddress.IPv4Address | ipaddress.IPv6Address
#: IPv6 numbers that carry an IPv4 number to which a gateway would go on: the last 32 bits name it.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")
#: All of IPv6 that was ever given out; the rest is private under names that libraries forget (`fec0::/10`).
_UNICAST = ipaddress.ip_network("2000::/3")


class Forbidden(OSError):
    """The host leads to where nothing may be sent."""


def admitted(host: str, port: int, secure: bool, networks: Sequence[str]) -> str:
    """Return the number to connect to; Forbidden when any number of the host is none that may be.

    Without encryption only the networks named are reached. OSError when the host has no number.
    """
    numbers = [ipaddress.ip_address(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    named = [ipaddress.ip_network(one) for one in networks]
    for number in numbers:
        inner = any(number in network for network in named)
        if not (inner or (secure and is_public(number))):
            raise Forbidden(host)
    return str(numbers[0])


def is_public(number: Number) -> bool:
    """Tell whether a number, and every number hidden in it, is one of the public internet."""
    return all(map(_is_global, (number, *_hidden(number))))


def _is_global(number: Number) -> bool:
    given_out = isinstance(number, ipaddress.IPv4Address) or number in _UNICAST
    return given_out and number.is_global and not number.is_multicast and not number.is_reserved


def _hidden(number: Number) -> Iterator[Number]:
    if isinstance(number, ipaddress.IPv4Address):
        return
    if number.ipv4_mapped:
        yield number.ipv4_mapped
    if number.sixtofour:
        yield number.sixtofour
    if number.teredo:
        yield from number.teredo
    if number in _NAT64 or number in _NAT64_LOCAL:
        yield ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
