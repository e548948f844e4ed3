"""`explain` tells of every declared type, as text and as JSON, what the other rooms make of it."""

import json

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management.base import CommandError
from django.urls import resolve

from content_models.declaration import registry
from tests.integration.commands.running import run


@pytest.mark.parametrize("model", registry.types(), ids=lambda model: model.__name__)
def test_every_declared_type_is_explained(model):
    told = json.loads(run("explain", model.type_name(), json=True))
    assert [field["name"] for field in told["fields"]] == [kind.name for kind in model.kinds()]
    assert all(field["exposure"] in {"public", "holder", "internal"} for field in told["fields"])
    assert told["table"] == model._meta.db_table
    assert told["checks"] == []
    text = run("explain", model.type_name())
    assert all(kind.name in text for kind in model.kinds())


def domain_of(model):
    """Return the app that declares a type; the tests' own domains may stand behind the staff screens."""
    return apps.get_app_config(model._meta.app_label).name


@pytest.mark.parametrize("model", registry.types(), ids=lambda model: model.__name__)
def test_its_addresses_are_real(model):
    told = json.loads(run("explain", model.type_name(), json=True))["addresses"]
    if domain_of(model) in settings.DOMAINS:
        assert told["staff"]
    for address in [*told["public"], *told["api"], *told["staff"]]:
        assert resolve(address.replace("<key>", "a").replace("<code>", "A-1").replace("<n>", "1"))


def test_an_unknown_type_names_the_known_ones():
    with pytest.raises(CommandError, match="procedure"):
        run("explain", "khong-co")
