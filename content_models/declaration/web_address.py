"""Addresses that came with the data: only those a browser opens as a page, never a script."""

from urllib.parse import urlsplit


def safe_link(value: object) -> str:
    """The address if it is http or https with a host, else an empty text: the page then shows words only."""
    if not isinstance(value, str):
        return ""
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return ""
    return value.strip() if parts.scheme in ("http", "https") and parts.netloc else ""
