"""nginx with the example of docs/operate, and the platform behind it, not started yet."""

import pytest

from tests.integration.serving.servers import Nginx, Platform


@pytest.fixture
def platform():
    behind = Platform()
    yield behind
    behind.kill()


@pytest.fixture
def nginx(tmp_path, platform):
    before = Nginx(tmp_path, platform.port)
    before.start()
    yield before
    before.stop()
