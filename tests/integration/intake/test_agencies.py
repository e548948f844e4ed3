"""Agencies go in all or none, again without effect, and a moved one takes its subtree along."""

import pytest

from content_models.intake.agencies.intake import FilesRefused, take_in
from content_models.organisation.models import Agency, Succession

pytestmark = pytest.mark.django_db
HEAD = "code,name,short_name,kind,tier,parent_code,starts_on,ends_on\n"


@pytest.fixture
def files(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def tree(files, sso="P"):
    lines = (
        "P,Tỉnh,,,province,,,\nS,Sở,Sở,,province,P,2025-07-01,\nC,Chi cục,,,province,S,,\nT,Trung tâm,,,province,C,,\n"
    )
    return files("agencies.csv", HEAD + lines.replace("S,Sở,Sở,,province,P", f"S,Sở,Sở,,province,{sso}"))


def test_a_child_may_stand_before_its_parent_and_paths_are_those_of_save(files):
    take_in([files("a.csv", HEAD + "S,Sở,,,province,P,,\nP,Tỉnh,,,province,,,\n")])
    parent, child = Agency.objects.get(code="P"), Agency.objects.get(code="S")
    assert (parent.path, child.path) == (f"{parent.pk}.", f"{parent.pk}.{child.pk}.")
    before = child.path, child.sort_key
    child.save()
    assert (child.path, child.sort_key) == before


def test_a_second_run_changes_nothing(files):
    assert take_in([tree(files)])["mới"] == 4
    assert take_in([tree(files)]) == {"không đổi": 4, "kế thừa": 0}


def test_a_moved_agency_takes_everything_below_it_along(files):
    take_in([tree(files), files("more.csv", HEAD + "Q,Tỉnh khác,,,province,,,\n")])
    assert take_in([tree(files, sso="Q")])["đã sửa"] >= 1
    root = Agency.objects.get(code="Q")
    assert Agency.objects.get(code="T").path.startswith(root.path)


def test_one_fault_and_nothing_is_written(files):
    with pytest.raises(FilesRefused) as refused:
        take_in([tree(files), files("bad.csv", HEAD + "X,Xã,,,commune,KHONG,,\nY,,,,commune,P,,\n")])
    assert len(refused.value.problems) == 2
    assert "bad.csv: Dòng 2, parent_code" in refused.value.problems[0]
    assert not Agency.objects.exists()


def test_units_and_successions(files):
    units = files(
        "units.csv",
        "level,code,full_name,parent_code\nprovince,01,Tỉnh A,\ncommune,00004,Xã B,01\ncommune,00005,Xã C,01\n",
    )
    heirs = files("heirs.csv", "from_code,to_code,on\n00004,00005,2026-07-01\n")
    assert take_in([units, heirs])["kế thừa"] == 1
    assert take_in([units, heirs])["kế thừa"] == 0
    assert Succession.objects.get().to_agency.name == "Ủy ban nhân dân xã C"
    assert Agency.objects.get(code="00004").tier == "commune"


def test_thousands_of_units_take_a_handful_of_queries(files, django_assert_max_num_queries):
    lines = "".join(f"commune,{n:05},Xã {n},01\n" for n in range(3000))
    path = files("units.csv", f"level,code,full_name,parent_code\nprovince,01,Tỉnh A,\n{lines}")
    with django_assert_max_num_queries(40):
        take_in([path])
