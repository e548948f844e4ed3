"""The examples of docs/operate/serving name only commands, variables and files that there are."""

import configparser
import re
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from cms.shell.settings.variables import VARIABLES

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "operate" / "serving"
UNITS = sorted([*FOLDER.glob("*.service"), *FOLDER.glob("*.timer")])
OF_THE_IMAGES = {"POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_INITDB_ARGS"}
OF_THE_IMAGES |= {"discovery.type", "xpack.security.enabled", "ES_JAVA_OPTS"}
OF_PYTHON = {"DJANGO_SETTINGS_MODULE", "PROMETHEUS_MULTIPROC_DIR"}
DECLARED = {one.name for one in VARIABLES} | OF_PYTHON


@pytest.mark.parametrize("example", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_every_command_and_module_exists(example):
    text = example.read_text(encoding="utf-8")
    assert set(re.findall(r"manage\.py (\w+)", text)) <= set(get_commands())
    assert set(re.findall(r"cms\.shell\.\w+:\w+", text)) <= {"cms.shell.wsgi:application"}


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_is_one_and_sets_only_what_is_declared(unit):
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str
    read.read_string(unit.read_text(encoding="utf-8"))
    assert "Unit" in read
    set_here = re.findall(r"^Environment=(\w+)=", unit.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(set_here) <= DECLARED


def test_the_compose_file_holds_together():
    told = yaml.safe_load((FOLDER / "compose.yaml").read_text(encoding="utf-8"))
    services = told["services"]
    assert {"postgresql", "elasticsearch", "redis", "nginx", "web", "relay", "nightly"} <= set(services)
    for name, service in services.items():
        assert set(service.get("environment", {})) <= DECLARED | OF_THE_IMAGES, name
        assert set(service.get("depends_on", [])) <= set(services), name
        mounted = [one.split(":")[0] for one in service.get("volumes", [])]
        kept = [one for one in mounted if not one.startswith(".")]
        assert set(kept) <= set(told["volumes"]), name
