"""Which roles may do what with a declared type: the whole table, read off the declaration."""

from content_models.declaration.case import Case
from content_models.declaration.record import Record
from content_models.declaration.roles import Role


def roles_for(model: type[Record], verb: str) -> set[Role]:
    """Return the roles that may `add`, `change` or `view`; every other verb belongs to nobody.

    Publishing and deleting are no rights: the first is the outcome of a submission, the second does not exist.
    """
    life = model.lifecycle
    if life is None:
        return set()
    writer = life.opens if issubclass(model, Case) else life.draft
    writes = {"add": {writer}, "change": set() if issubclass(model, Case) else {writer}}
    return life.readers() if verb == "view" else writes.get(verb, set())
