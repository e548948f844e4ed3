"""What things are called, and that each says why it exists."""

import ast

from tests.architecture.house import ROOMS, files, sources, tree

DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "core", "stuff"}


def test_nothing_is_named_like_a_drawer() -> None:
    wrong = [str(path) for path in files() if DRAWERS & {part.split(".")[0].lower() for part in path.parts}]
    assert not wrong, "\n".join(wrong)


def test_every_module_says_why_it_exists() -> None:
    wrong = [str(path) for path in sources() if not ast.get_docstring(tree(path))]
    assert not wrong, "\n".join(wrong)


def test_what_the_law_book_offers_is_documented() -> None:
    wrong = [
        f"{path}:{node.lineno} {node.name}"
        for path in sources("content_models")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if not ast.get_docstring(node)
    ]
    assert not wrong, "\n".join(wrong)


def test_templates_live_in_the_rooms_that_show_pages() -> None:
    inside = [path for path in files() if path.parts[0] in ROOMS and path.suffix == ".html"]
    wrong = [str(path) for path in inside if path.parts[0] not in {"themes", "cms"}]
    assert not wrong, "\n".join(wrong)
