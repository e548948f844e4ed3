"""A receiver, and a subscription that leads to it: this machine is an inner network, named for these tests."""

import pytest

from cms.relay.telling.rounds import tell_subscribers
from content_models.actions.subscribing import subscribe
from content_models.declaration.roles import Role
from content_models.ledger.sequencer import sequence
from tests.factories.people import agency, holder_of
from tests.integration.webhooks.receiver import Receiver


@pytest.fixture
def receiver(settings):
    settings.WEBHOOK_NETWORKS = ["127.0.0.0/8"]
    own = Receiver()
    yield own
    own.close()


@pytest.fixture
def subscribed(db, receiver):
    """The subscription and its secret."""
    return subscribe("Cổng tỉnh", agency(), receiver.address, [], holder_of(Role.ACCOUNT_ADMIN))


@pytest.fixture
def tell():
    """Tell until nothing is due; return how many messages were tried or made ready."""

    def told() -> int:
        while sequence():
            pass
        return sum(iter(tell_subscribers, 0))

    return told
