"""Where to file and what it costs, each way of filing named once however many cases it has."""

from dataclasses import dataclass

from themes.projection.procedure.channels import Channel, span


@dataclass(frozen=True)
class Fee:
    """What a way of filing costs, in words."""

    name: str
    words: str


def places(ways: list[Channel]) -> list[str]:
    """The ways of filing, each once."""
    return list(dict.fromkeys(way.name for way in ways))


def fees(ways: list[Channel]) -> list[Fee]:
    """One line a channel and distinct fee; a fee that all channels share is said once."""
    said = [Fee(way.name, way.fee or (span(way.amounts) if way.amounts else "")) for way in ways]
    lines = [fee for fee in dict.fromkeys(said) if fee.words]
    every_channel = {way.name for way in ways} == {fee.name for fee in lines}
    if len(lines) > 1 and every_channel and len({fee.words for fee in lines}) == 1:
        return [Fee("Mọi cách nộp", lines[0].words)]
    return lines
