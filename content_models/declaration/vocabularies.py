"""Controlled lists that more than one domain uses."""

from content_models.declaration.choice import Vocabulary

#: How papers are handed in and results come back (NĐ 118/2025/NĐ-CP).
CHANNELS: Vocabulary = (("DIRECT", "Trực tiếp"), ("ONLINE", "Trực tuyến"), ("POSTAL", "Bưu chính"))
