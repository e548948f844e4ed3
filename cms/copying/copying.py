"""Walks the public site from its first page, link by link, and keeps every page that answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cms.copying.asking import Answer, Platform
from cms.copying.files import Folder
from cms.copying.links import is_page, leads_to, next_of, renamed
from cms.copying.register import Register, Waiting

FIRST = "/"
#: Bytes that must stay free: a copy never fills the disk that the database may lie on.
LEFT_FREE = 1024**3


class NoRoom(Exception):
    """The disk is nearly full; what was copied so far stays."""


class Unwell(Exception):
    """The platform fails: what it cannot show now may well be there, so nothing of the copy is taken out."""


@dataclass
class Count:
    """What a run did: pages written anew, unchanged, answered otherwise than 200, taken out."""

    written: int = 0
    unchanged: int = 0
    refused: int = 0
    gone: int = 0


def copy(platform: Platform, folder: Folder, register: Register, told: Callable[[Count, int], None]) -> Count:
    """Copy the site. `told` is given the count and the number of known addresses after each page.

    :raises NoRoom: when the disk is nearly full.
    :raises Unwell: when the platform fails; the next run goes on where this one stopped.
    """
    count = Count()
    register.met([FIRST])
    while (waiting := register.waiting()) is not None:
        if folder.free() < LEFT_FREE:
            raise NoRoom
        register.done(waiting.address, _kept(platform, folder, register, waiting, count))
        told(count, register.met_so_far)
    for address in register.gone():
        folder.forget(address)
        count.gone += 1
    return count


def _kept(platform: Platform, folder: Folder, register: Register, waiting: Waiting, count: Count) -> str:
    """Bring the file of an address up to date; return the tag of what is kept, empty without one."""
    address, place = waiting.address, folder.place(waiting.address)
    answer = platform.ask(address, waiting.etag if place and place.exists() else "")
    if answer.status >= 500:
        raise Unwell(address)
    if place is None or answer.status not in (200, 304):
        folder.forget(address)
        count.refused += 1
        return ""
    if answer.status == 304:
        register.met(leads_to(place.read_bytes(), address))
        count.unchanged += 1
        return waiting.etag
    register.met(_written(platform, folder, address, answer))
    count.written += 1
    return answer.etag


def _written(platform: Platform, folder: Folder, address: str, answer: Answer) -> Iterator[str]:
    """Write an address, and all pages of a list that follow it; yield where they lead."""
    if not is_page(address):
        yield from leads_to(answer.body, address)
        folder.write(folder.place(address), answer.body)
        return
    number = 1
    while answer.status == 200:
        question = next_of(answer.body)
        yield from leads_to(answer.body, address)
        folder.write(folder.place(address, number), renamed(answer.body, number + 1))
        number += 1
        if not question:
            break
        answer = platform.ask(f"{address}?{question}")
        if answer.status >= 500:
            raise Unwell(address)
    folder.forget_from(address, number)
