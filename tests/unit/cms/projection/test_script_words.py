"""Whatever a script of ours says stands in the list that brings its English."""

import re
from pathlib import Path

from cms.projection.script_words import SAID

SCRIPTS = Path(__file__).resolve().parents[4] / "cms" / "static" / "cms"
LITERAL = re.compile(r'"([^"\n]*[À-ỹĐđ][^"\n]*)"|`([^`\n]*[À-ỹĐđ][^`\n]*)`')
SAYS = re.compile(r'mbSaid\((?:held \? "([^"]*)" : )?"([^"]*)"')


def spoken():
    sources = [path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js")]
    return [re.sub(r"^\s*//.*$", "", source, flags=re.M) for source in sources]


def test_every_text_of_a_script_is_listed_and_asked_for():
    literals = {one or other for source in spoken() for one, other in LITERAL.findall(source)}
    asked = {text for source in spoken() for pair in SAYS.findall(source) for text in pair if text}
    assert len(literals) > 10
    assert literals <= set(SAID) == asked
