"""The tutorial's domain as an app."""

from content_models.declaration.domain import Domain


class TutorialDomain(Domain):
    """Registers the tutorial's types."""

    default = True
    name = "tests.tutorial_domain"
    label = "tutorial_domain"
    verbose_name = "Bài hướng dẫn"
