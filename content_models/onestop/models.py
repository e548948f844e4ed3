"""What this domain declares."""

from content_models.onestop.dossier import Dossier

DECLARED = (Dossier,)
