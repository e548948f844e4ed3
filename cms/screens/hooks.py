"""Composes the hooks of the screens written by hand: each part registers its own."""

from importlib import import_module

for part in (
    "cms.screens.cases.hooks",
    "cms.screens.file_hooks",
    "cms.screens.imports.hooks",
    "cms.screens.people_hooks",
):
    import_module(part)
