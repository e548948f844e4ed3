"""Numbers as Vietnamese readers write them, 1.234,5, whatever language the visitor's browser asks for."""

SIGNS = str.maketrans(",.", ".,")


def grouped(value: int | float | None, places: int = 0) -> str:
    """`1234.5, 1` becomes `1.234,5`; nothing becomes an empty text."""
    if value is None:
        return ""
    return f"{value:,.{places}f}".translate(SIGNS)


def money(value: int | float | None) -> str:
    """An amount in đồng: `20000` becomes `20.000 đồng`."""
    return "" if value is None else f"{grouped(value)}\u00a0đồng"


def percent(part: int, whole: int, places: int = 1) -> str:
    """The share of `part` in `whole`: `30,1%`; an empty whole has no share."""
    return "" if not whole else f"{grouped(100 * part / whole, places)}%"


def file_size(octets: int | None) -> str:
    """The weight of a file, `88 KB` or `1,2 MB`: what a phone will have to load."""
    if octets is None:
        return ""
    if octets < 1_000_000:
        return f"{grouped(max(1, round(octets / 1000)))}\u00a0KB"
    return f"{grouped(octets / 1_000_000, 1)}\u00a0MB"
