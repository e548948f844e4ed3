"""The doctor says which engine answers, and what to do when it cannot."""

import pytest

from cms.management.examination import findings

pytestmark = pytest.mark.django_db


def found():
    return next(one for one in findings() if one.part == "Tìm kiếm")


def test_postgresql_alone_is_well():
    assert found().well
    assert "PostgreSQL" in found().says


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "không phải địa chỉ", "http://may-chu"])
def test_a_node_that_cannot_be_asked_has_a_cure(settings, address):
    settings.ELASTICSEARCH_URL = address
    assert not found().well
    assert "ELASTICSEARCH_URL" in found().cure
