"""A level that is named is the level that is meant, on every engine; what holds another one is still found."""

import pytest

from content_models.catalogue.models import Procedure
from tests.factories.texts import published
from tests.integration.search.conftest import EVERY_WAY
from tests.integration.search.feeding import ask, read_feed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine"), EVERY_WAY]
CODES = {"commune": "1.000001", "province": "1.000002", "ministry": "1.000003"}


@pytest.fixture(autouse=True)
def catalogue(engine):
    for level, code in CODES.items():
        published(Procedure, code=code, title="Đăng ký mẫu con dấu", level=level)
    read_feed()


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("đăng ký mẫu con dấu", "commune"),
        ("đăng ký mẫu con dấu ở phường", "commune"),
        ("đăng ký mẫu con dấu trên tỉnh", "province"),
        ("đăng ký mẫu con dấu cấp bộ", "ministry"),
    ],
)
def test_the_named_level_comes_first(typed, level):
    keys = [hit.key for hit in ask(typed).hits]
    assert keys[0] == CODES[level] and sorted(keys) == sorted(CODES.values())


def test_a_literal_question_names_nothing():
    assert ask("đăng ký mẫu con dấu cấp tỉnh", literal=True).hits[0].key == CODES["commune"]
