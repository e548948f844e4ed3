"""The first part of an address where cases of a declared type are looked up."""

from content_models.declaration import registry
from content_models.declaration.case import Case


class CaseAddress:
    """Path converter: a view is given the declared case; any other word leads on to the next address."""

    regex = "[-a-zA-Z0-9_]+"

    def to_python(self, slug: str) -> type[Case]:
        """Return the case of a slug; ValueError, which Django reads as "not here", when none is shown there."""
        model = next((case for case in registry.shown_cases() if case.public_slug() == slug), None)
        if model is None:
            raise ValueError(slug)
        return model

    def to_url(self, slug: str) -> str:
        """The slug as it is: a type as such never enters a template."""
        return slug
