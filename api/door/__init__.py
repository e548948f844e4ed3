"""The fast door: look-ups of one public record answered from stored bytes, before Django is asked."""

from api.door.front import Door

__all__ = ["Door"]
