"""The tables of the ledger."""

from content_models.ledger.event import Event
from content_models.ledger.feed_entry import FeedEntry
from content_models.ledger.holder_key import HolderKey
from content_models.ledger.public_card import PublicCard
from content_models.ledger.public_file import PublicFile
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.subscription import Delivery, Subscription
from content_models.ledger.take_down import TakeDown
from content_models.ledger.unplaced import Unplaced

__all__ = [
    "Delivery",
    "Event",
    "FeedEntry",
    "HolderKey",
    "PublicCard",
    "PublicFile",
    "PublicRecord",
    "Subscription",
    "TakeDown",
    "Unplaced",
]
