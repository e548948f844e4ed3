"""How long things may be. The fences are for accidents; the aims (50 and 120, 5 and 16) are printed each run."""

import ast
import statistics
from collections.abc import Callable, Iterator

from tests.architecture.house import ROOT, files, sources, tree

FILE_FENCE = 250
FUNCTION_FENCE = 30

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines_of(function: Function) -> int:
    """Return the lines of *function* without its docstring: saying more is never punished."""
    documented = ast.get_docstring(function, clean=False) is not None
    first = function.body[0]
    docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def functions() -> Iterator[tuple[str, int]]:
    """Yield each function's place and length, tests included."""
    for path in sources():
        for node in ast.walk(tree(path)):
            if isinstance(node, Function):
                yield f"{path}:{node.lineno} {node.name}", lines_of(node)


def spread(what: str, lengths: list[int], aim: str) -> str:
    """Return the middle and the long end of *lengths* in a line."""
    middle, long = statistics.median(lengths), statistics.quantiles(lengths, n=20)[-1]
    return f"{what}: {len(lengths)}, median {middle:g} lines, p95 {long:g}, longest {max(lengths)} (aim: {aim})"


def test_files_are_short(record_property: Callable[[str, object], None]) -> None:
    measured = [path for path in files() if path.suffix in {".py", ".html"} and "migrations" not in path.parts]
    lengths = {path: (ROOT / path).read_text(encoding="utf-8").count("\n") for path in measured}
    code = [length for path, length in lengths.items() if path.suffix == ".py" and path.parts[0] != "tests" and length]
    record_property("figure", spread("files", code, "50, 120"))
    long = [f"{path}: {length} lines" for path, length in lengths.items() if length > FILE_FENCE]
    assert not long, "\n".join(long)


def test_functions_are_short(record_property: Callable[[str, object], None]) -> None:
    found = list(functions())
    record_property("figure", spread("functions", [n for where, n in found if not where.startswith("tests")], "5, 16"))
    long = [f"{where}: {length} lines" for where, length in found if length > FUNCTION_FENCE]
    assert not long, "\n".join(long)
