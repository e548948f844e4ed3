"""The tables of the editor's house itself: what people keep of their screens. Nothing regulated is here."""

from cms.projection.saved_view import SavedView

__all__ = ["SavedView"]
