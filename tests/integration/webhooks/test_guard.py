"""Nothing is ever sent to a machine that is not of the public internet, whatever its name says, or says next (R-80)."""

import ipaddress
import socket

import pytest

from cms.relay.telling import guard, posting
from cms.relay.telling.guard import Forbidden, admitted, is_public
from content_models.actions.refusal import Refused
from content_models.actions.subscribing import refuse_wrong

INNER = [
    "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
    "224.0.0.1", "255.255.255.255", "198.18.0.1", "240.0.0.1", "192.0.0.1", "::1", "::", "fe80::1", "fc00::1",
    "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2001:0:7f00:1::", "2001:db8::1",
    "fec0::1", "::127.0.0.1", "::a9fe:a9fe", "::ffff:0:127.0.0.1", "64:ff9b:1::7f00:1", "5f00::1", "fd00:ec2::254",
]  # fmt: skip
#: Ways of writing an inner number that a resolver understands.
TRICKS = ["127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost"]


@pytest.mark.parametrize("number", INNER)
def test_an_inner_number_is_none_of_the_public(number):
    assert not is_public(ipaddress.ip_address(number))


@pytest.mark.parametrize("number", ["8.8.8.8", "203.162.4.191", "2001:4860:4860::8888"])
def test_a_public_number_is_one(number):
    assert is_public(ipaddress.ip_address(number))


@pytest.mark.parametrize("host", TRICKS)
def test_no_way_of_writing_it_gets_through(host):
    assert posting.post(f"https://{host}/", b"{}", {}).fault == "forbidden"


def test_a_name_with_one_inner_number_among_public_ones_is_refused(monkeypatch):
    _names(monkeypatch, ["8.8.8.8", "10.0.0.1"])
    with pytest.raises(Forbidden):
        admitted("cong.vi-du.vn", 443, True, [])


def test_the_number_that_was_looked_at_is_the_one_connected_to(monkeypatch):
    """A name that is public when looked at and inner when connected to: it is asked once only."""
    asked = _names(monkeypatch, ["8.8.8.8"], ["127.0.0.1"])
    connected = []
    monkeypatch.setattr(socket, "create_connection", lambda place, *_: connected.append(place) or _refuse())
    assert posting.post("https://cong.vi-du.vn/", b"{}", {}).fault == "connection"
    assert connected == [("8.8.8.8", 443)] and len(asked) == 1


def test_named_networks_are_reached_and_only_they_without_encryption(monkeypatch):
    _names(monkeypatch, ["10.1.2.3"], ["10.2.2.3"], ["8.8.8.8"])
    assert admitted("lien-thong.vi-du.vn", 80, False, ["10.1.0.0/16"]) == "10.1.2.3"
    for _ in range(2):
        with pytest.raises(Forbidden):
            admitted("lien-thong.vi-du.vn", 80, False, ["10.1.0.0/16"])


@pytest.mark.parametrize(
    "address",
    [
        "http://cong.vi-du.vn/", "ftp://cong.vi-du.vn/", "https://", "https:///x", "cong.vi-du.vn", "",
        "https://ai@cong.vi-du.vn/", "https://cong.vi-du.vn:99999/", "https://cong.vi-du.vn/#x", "https://cổng.vn/",
        "https://cong.vi-du.vn/ x", "https://cong.vi-du.vn/\r\nX: y", "https://cong.vi-du.vn\\@10.0.0.1/",
        "https://[::1", "https://" + "a" * 500,
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(address):
    with pytest.raises(Refused):
        refuse_wrong(address)


def test_no_proxy_of_the_environment_is_asked(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    assert posting.post("https://127.0.0.1/", b"{}", {}).fault == "forbidden"


def _names(monkeypatch, *answers):
    told, asked = list(answers), []

    def getaddrinfo(host, port, **_):
        asked.append(host)
        return [(None, None, None, "", (number, port)) for number in told.pop(0)]

    monkeypatch.setattr(guard.socket, "getaddrinfo", getaddrinfo)
    return asked


def _refuse():
    raise ConnectionRefusedError
