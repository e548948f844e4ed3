"""Puts the words of a refusal where the person looks: at the field they are about, else at the head of the form."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError


def say_at_fields(form: Any, fault: Exception) -> None:
    """Add what an action refused to a form, a field at a time where the action named fields that the form has."""
    if not isinstance(fault, ValidationError):
        form.add_error(None, str(fault))
        return
    for name, words in fault.update_error_dict({}).items():
        form.add_error(name if name in form.fields else None, words)
