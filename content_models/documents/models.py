"""What this domain declares."""

from content_models.documents.legal_document import LegalDocument

DECLARED = (LegalDocument,)
