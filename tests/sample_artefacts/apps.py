"""The test-only domain as an app."""

from content_models.declaration.domain import Domain


class SampleDomain(Domain):
    """Registers the sample types."""

    default = True
    name = "tests.sample_artefacts"
    label = "sample_artefacts"
    verbose_name = "Mẫu thử"
