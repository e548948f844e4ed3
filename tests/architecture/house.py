"""Reads the repository as the architecture tests need it: which files are ours, what each one imports."""

import ast
import functools
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("content_models", "search", "api", "themes", "cms")
AROUND = ("tests", "benchmarks")  # import anything, imported by nothing
IMPORTERS = {"import_module", "import_string", "include"}  # what imports a module named in a string


@dataclass(frozen=True)
class Import:
    """One import, wherever in a file it stands: under an `if` or inside a function it is an import all the same."""

    importer: str
    imported: str
    where: str


@functools.cache
def files() -> tuple[Path, ...]:
    """Return every file of the repository, also those not yet committed, as paths from its root."""
    if not (ROOT / ".git").exists():  # unpacked from an archive: nothing was made here yet but the environment
        return tuple(sorted(path for found in ROOT.rglob("*") if not made_here(path := found.relative_to(ROOT))))
    asked = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return tuple(sorted(Path(name) for name in set(listed) if name and (ROOT / name).is_file()))


def made_here(path: Path) -> bool:
    """Tell whether *path* is no file of the repository: a folder, or what running it leaves behind."""
    made = {".venv", ".local", "__pycache__"}
    return (ROOT / path).is_dir() or any(part in made or part.endswith("_cache") for part in path.parts)


def sources(*folders: str, migrations: bool = False) -> list[Path]:
    """Return the Python files under *folders*, or all of them; migrations are written by Django."""
    return [
        path
        for path in files()
        if path.suffix == ".py" and (not folders or path.parts[0] in folders)
        if migrations or "migrations" not in path.parts
    ]


@functools.cache
def tree(path: Path) -> ast.Module:
    """Return the syntax of the file at *path*."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


def module_name(path: Path) -> str:
    """Return how the file at *path* is imported."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@functools.cache
def modules() -> frozenset[str]:
    """Return the names of all our modules."""
    return frozenset(module_name(path) for path in sources(migrations=True))


@functools.cache
def imports() -> tuple[Import, ...]:
    """Return every import of the five rooms, of ours and of others."""
    return tuple(found for path in sources(*ROOMS, migrations=True) for found in imports_of(path))


def imports_of(path: Path) -> Iterator[Import]:
    """Yield what the file at *path* imports, at any depth and also by a string."""
    name = module_name(path)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(tree(path)):
        for imported in named_by(node, package):
            yield Import(name, imported, f"{path}:{node.lineno}")


def named_by(node: ast.AST, package: str) -> list[str]:
    """Return the modules that *node* imports; *package* is where a relative import starts."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        start = package.rsplit(".", node.level - 1)[0] if node.level else ""
        base = ".".join(part for part in (start, node.module) if part)
        return [whole if is_module(whole := f"{base}.{alias.name}") else base for alias in node.names]
    if isinstance(node, ast.Call) and called(node) in IMPORTERS and node.args:
        first = node.args[0]
        return [first.value] if isinstance(first, ast.Constant) and isinstance(first.value, str) else []
    return []


def is_module(name: str) -> bool:
    """Tell whether *name* may be a module: one of ours, or a part of somebody else's package."""
    return name in modules() or name.split(".")[0] not in ROOMS + AROUND


def called(node: ast.Call) -> str:
    """Return the bare name of what *node* calls."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
