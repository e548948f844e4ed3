"""Row S003-39: data is exchanged and synchronised, and a log says what was sent, failed and retried."""

import pytest

from content_models.declaration.roles import Role
from tests.factories.people import holder_of
from tests.integration.search.feeding import sink
from tests.integration.webhooks.conftest import receiver, subscribed, tell
from tests.integration.webhooks.test_telling import later

pytestmark = pytest.mark.django_db
__all__ = ["receiver", "subscribed", "tell"]


def test_S003_39_the_log_of_an_exchange_tells_what_was_sent_failed_and_retried(client, subscribed, receiver, tell):
    taken, refused = sink("Đăng ký tàu cá"), sink("Đăng ký khai tử")
    receiver.refuses[refused.key] = 500
    tell()
    client.force_login(holder_of(Role.ACCOUNT_ADMIN))
    address = f"/quan-tri/noi-nhan-tin/{subscribed[0].pk}/"
    log = client.get(address).content.decode()
    assert taken.key in log
    assert refused.key in log
    assert "1 tin đang chờ" in log
    receiver.refuses.clear()
    later(1)
    tell()
    assert {one["key"] for one in receiver.told()} == {taken.key, refused.key}
    assert "0 tin đang chờ" in client.get(address).content.decode()
    row = subscribed[0].deliveries.get(key=refused.key)
    assert row.tries >= 1
    assert row.delivered_at
