"""Which device a session is on, in words its owner recognises; what a browser says of itself is no proof."""

from __future__ import annotations

#: The first that occurs in what the browser sends; most of them also name those further down.
BROWSERS = {"Edg/": "Edge", "OPR/": "Opera", "coc_coc": "Cốc Cốc", "Firefox/": "Firefox", "Chrome/": "Chrome"}
BROWSERS |= {"Safari/": "Safari"}
SYSTEMS = {"Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows", "Mac OS": "macOS"}
SYSTEMS |= {"Linux": "Linux"}


def device_words(user_agent: str) -> str:
    """Return words such as “Chrome trên Windows”."""
    browser = next((words for sign, words in BROWSERS.items() if sign in user_agent), "Trình duyệt khác")
    system = next((words for sign, words in SYSTEMS.items() if sign in user_agent), "máy khác")
    return f"{browser} trên {system}"
