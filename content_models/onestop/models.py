"""What this domain declares."""

from content_models.onestop.dossier import Dossier
from content_models.onestop.internal_process import InternalProcess

DECLARED = (Dossier, InternalProcess)
