"""A department with two offices, and a programme that gives them work."""

from typing import Any

from content_models.declaration.roles import Role
from content_models.organisation.models import Account, Agency
from tests.factories.people import START, agency, grant
from tests.sample_artefacts.models import Programme


def office(number: int = 1) -> Agency:
    """Return an office inside the department."""
    code, name = f"H99.02.{number}", f"Phòng số {number}"
    return Agency.objects.filter(code=code).first() or Agency.objects.create(
        code=code, name=name, parent=agency("H99.02"), starts_on=START
    )


def head_of(unit: Agency) -> Account:
    """Return the head of an office."""
    name = f"truong-{unit.code}"
    found = Account.objects.filter(username=name).first()
    if found is None:
        found = Account.objects.create(username=name, full_name=f"Lãnh đạo {unit}")
        grant(found, Role.DEPARTMENT_HEAD, unit.code) if unit.code.count(".") == 1 else _grant(found, unit)
    return found


def _grant(account: Account, unit: Agency) -> None:
    account.grants.create(role=Role.DEPARTMENT_HEAD, agency=unit, starts_on=START)


def rows(name: str, *plain: dict[str, Any], of: Any = Programme) -> Any:
    """Return rows as a record holds them."""
    kind = of.kind(name)
    return kind.to_python(kind.stored(list(plain)))


def unit(of: Agency) -> dict[str, str]:
    """Return an agency as a row names it."""
    return {"code": of.code, "name": of.name}
