"""A skip is loud, and in CI it fails the run unless it is marked `shared`."""

import pytest

from tests import loud_skips

pytest_plugins = ["pytester"]

SKIPPING = """
import pytest
{mark}
def test_absent():
    pytest.skip("no engine; to run it: make engine")
def test_present():
    pass
"""


@pytest.mark.parametrize(
    ("mark", "strict", "status"),
    [("", True, 1), ("@pytest.mark.shared", True, 0), ("", False, 0)],
)
def test_a_skip_in_ci(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, mark: str, strict: bool, status: int
) -> None:
    monkeypatch.setattr(loud_skips, "STRICT", strict)
    monkeypatch.setattr(loud_skips, "REPORT", None)
    pytester.makepyfile(SKIPPING.format(mark=mark))
    pytester.makeini("[pytest]\nmarkers = shared: x")
    others = [f"-pno:{plugin}" for plugin in ("randomly", "django", "playwright", "xdist")]
    result = pytester.runpytest_inprocess(*others, plugins=[loud_skips.LoudSkips()])
    assert result.ret == status
    result.stdout.fnmatch_lines(["*NOT RUN*", "*1 × no engine; to run it: make engine"])
