"""A new artefact is one file, one name in a list and a migration; it passes the checks as written."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cms.management.new_artefact import CannotWrite, module_of, write_artefact

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("cms", "content_models", "api", "search", "themes")


def domain(folder, declared):
    path = folder / "quality"
    path.mkdir()
    text = f'"""What."""\n\nfrom content_models.quality.quality_policy import QualityPolicy\n\n{declared}\n'
    (path / "models.py").write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("declared", ["DECLARED = (QualityPolicy,)", "DECLARED = (\n    QualityPolicy,\n)"])
def test_the_list_stays_true_python(tmp_path, declared):
    folder = domain(tmp_path, declared)
    write_artefact(folder, "RiskRegister", "Sổ rủi ro")
    write_artefact(folder, "Aim", "Mục tiêu")
    tree = ast.parse((folder / "models.py").read_text(encoding="utf-8"))
    names = next(node for node in tree.body if isinstance(node, ast.Assign)).value
    assert [name.id for name in names.elts] == ["QualityPolicy", "RiskRegister", "Aim"]
    modules = [node.module.split(".")[-1] for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert modules == ["aim", "quality_policy", "risk_register"]


def test_a_name_that_is_taken_or_no_name_is_refused(tmp_path):
    folder = domain(tmp_path, "DECLARED = (QualityPolicy,)")
    write_artefact(folder, "RiskRegister", "Sổ rủi ro")
    for name in ("RiskRegister", "sổ", "../x"):
        with pytest.raises(CannotWrite):
            write_artefact(folder, name, "Sổ rủi ro")


def test_a_class_name_becomes_a_file_name():
    assert module_of("ISORisk2Register") == "isorisk2_register"


def test_the_command_leaves_a_tree_that_checks_and_has_no_migration_to_make(tmp_path):
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", tmp_path)

    def manage(*arguments):
        return subprocess.run(
            [sys.executable, "manage.py", *arguments, "--settings=cms.shell.settings.dev"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    made = manage("startartefact", "RiskRegister", "--domain=quality", "--label=Sổ rủi ro")
    assert made.returncode == 0, made.stderr
    assert "Việc tiếp theo" in made.stdout
    assert list((tmp_path / "content_models/quality/migrations").glob("*riskregister.py"))
    for command in (["check"], ["makemigrations", "--check", "--dry-run", "quality"]):
        done = manage(*command)
        assert done.returncode == 0, done.stdout + done.stderr
