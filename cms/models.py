"""The tables of the editor's house itself: what people keep of their screens, who relays. Nothing regulated is here."""

from cms.projection.saved_view import SavedView
from cms.relay.lease import RelayLane
from cms.relay.watching import Watched

__all__ = ["RelayLane", "SavedView", "Watched"]
