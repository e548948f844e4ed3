"""The plain kinds: one Django field each, with the limits every input has."""

from __future__ import annotations

import datetime
from typing import Any

import nh3
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from wagtail.fields import RichTextField

from content_models.declaration.kind import Kind

TEXT_LIMIT = 100_000
RICH_FEATURES = ["h3", "h4", "bold", "italic", "ol", "ul", "link"]
RICH_TAGS = {"h3", "h4", "b", "strong", "i", "em", "ol", "ul", "li", "p", "br", "a"}
ASCII_CODE = RegexValidator(r"^[0-9A-Za-z][0-9A-Za-z./_-]*$", "Mã chỉ gồm chữ không dấu, số và các dấu . / - _")


class Line(Kind, models.CharField):
    """One line of text, at most 500 characters unless said otherwise."""

    stored_as = "django.db.models.CharField"

    def __init__(self, *args: Any, max_length: int = 500, **options: Any) -> None:
        super().__init__(*args, max_length=max_length, **options)


class Code(Line):
    """An ASCII code given by somebody else: a procedure's, an agency's."""

    def __init__(self, *args: Any, max_length: int = 60, **options: Any) -> None:
        super().__init__(*args, max_length=max_length, validators=[ASCII_CODE], **options)

    def sample(self, number: int = 1) -> str:
        return f"9.{number:06d}"


class Text(Kind, models.TextField):
    """Paragraphs without marks."""

    stored_as = "django.db.models.TextField"

    def __init__(self, *args: Any, blank: bool = True, **options: Any) -> None:
        super().__init__(*args, blank=blank, validators=[MaxLengthValidator(TEXT_LIMIT)], **options)


class RichText(Kind, RichTextField):
    """Paragraphs with headings, lists and links; anything else is cleaned off."""

    stored_as = "django.db.models.TextField"

    def __init__(self, *args: Any, blank: bool = True, **options: Any) -> None:
        options.setdefault("features", RICH_FEATURES)
        super().__init__(*args, blank=blank, validators=[MaxLengthValidator(TEXT_LIMIT)], **options)

    def plain(self, value: Any) -> str:
        return nh3.clean(value or "", tags=RICH_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https"})

    def text(self, plain: Any) -> str:
        return nh3.clean((plain or "").replace("<", " <"), tags=set())

    def sample(self, number: int = 1) -> str:
        return f"<p>{self.label} {number}</p>"

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {k: v for k, v in kwargs.items() if k != "features"}


class Integer(Kind, models.IntegerField):
    """A whole number."""

    stored_as = "django.db.models.IntegerField"
    nullable = True

    def sample(self, number: int = 1) -> int:
        return number


class Money(Kind, models.BigIntegerField):
    """An amount in đồng, never negative."""

    stored_as = "django.db.models.BigIntegerField"
    nullable = True

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, validators=[MinValueValidator(0), MaxValueValidator(10**15)], **options)

    def sample(self, number: int = 1) -> int:
        return number * 1000


class Year(Kind, models.PositiveSmallIntegerField):
    """A calendar year."""

    stored_as = "django.db.models.PositiveSmallIntegerField"
    nullable = True

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, validators=[MinValueValidator(1945), MaxValueValidator(2200)], **options)

    def sample(self, number: int = 1) -> int:
        return 2000 + number % 200


class Boolean(Kind, models.BooleanField):
    """Yes or no; no unless somebody says yes."""

    stored_as = "django.db.models.BooleanField"

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("default", False)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def sample(self, number: int = 1) -> bool:
        return bool(number % 2)


class Date(Kind, models.DateField):
    """A day in Vietnam."""

    stored_as = "django.db.models.DateField"
    nullable = True

    def plain(self, value: Any) -> str | None:
        return value.isoformat() if isinstance(value, datetime.date) else value or None

    def stored(self, plain: Any) -> Any:
        return datetime.date.fromisoformat(plain) if plain else None

    def sample(self, number: int = 1) -> datetime.date:
        return datetime.date(2026, 1, 1) + datetime.timedelta(days=number % 3000)


class Web(Kind, models.URLField):
    """A web address, http or https only."""

    stored_as = "django.db.models.URLField"

    def __init__(self, *args: Any, max_length: int = 1000, **options: Any) -> None:
        options.setdefault("blank", True)
        super().__init__(*args, max_length=max_length, **options)

    def sample(self, number: int = 1) -> str:
        return f"https://example.org/{number}"
