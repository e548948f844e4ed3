"""By which address a request is counted, whatever it says of itself."""

import pytest

from content_models.organisation.client_address import client_address, counted_address


def asked(forwarded: str = "", direct: str = "10.0.0.5") -> str:
    return client_address({"REMOTE_ADDR": direct, "HTTP_X_FORWARDED_FOR": forwarded})


def test_without_a_proxy_of_ours_what_is_sent_counts_nothing(settings):
    settings.TRUSTED_PROXIES = 0
    assert asked("203.0.113.9") == "10.0.0.5"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "1.2.3.4, 203.0.113.9", "203.0.113.9"),
        (2, "1.2.3.4, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (3, "203.0.113.9", "203.0.113.9"),
        (1, "203.0.113.9:4711", "203.0.113.9"),
        (1, "[2001:db8::1]:4711", "2001:db8::1"),
        (1, "1.2.3.4, <script>", "10.0.0.5"),
        (1, "", "10.0.0.5"),
    ],
)
def test_behind_proxies_the_outermost_of_ours_is_believed(settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    assert asked(forwarded) == address


def test_a_whole_ipv6_line_counts_as_one():
    assert counted_address("2001:db8:1:2::1") == counted_address("2001:db8:1:2:ffff::9") == "2001:db8:1:2::/64"
    assert counted_address("203.0.113.9") == "203.0.113.9"
