"""Composes the hooks of the screens written by hand: each part registers its own."""

from importlib import import_module

PARTS = (
    "agencies.hooks",
    "bases.hooks",
    "cases.hooks",
    "file_hooks",
    "imports.hooks",
    "partner_keys.hooks",
    "people_hooks",
    "publicity.hooks",
    "questions.hooks",
    "rights.hooks",
    "running.hooks",
    "stand_ins.screen",
    "subscriptions.hooks",
    "units.hooks",
)

for part in PARTS:
    import_module(f"cms.screens.{part}")
