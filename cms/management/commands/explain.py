"""Giải thích: lists everything a declaration produces."""

from __future__ import annotations

import argparse
import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import NoReverseMatch, reverse

from cms.management.explained import lines_of
from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.declaration.explain import explain
from content_models.declaration.record import Record


class Command(BaseCommand):
    """Reads the class only: works without a database."""

    help = "Liệt kê mọi thứ một khai báo sinh ra: bảng, trường, địa chỉ, vai trò, các bước, tìm kiếm, kiểm tra."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("type", metavar="LOẠI", help="tên lớp viết thường, ví dụ procedure")
        parser.add_argument("--json", action="store_true", help="in ra JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            model = registry.of_type(options["type"].lower())
        except LookupError as error:
            raise CommandError(str(error.args[0])) from error
        told = explain(model)
        told["addresses"]["staff"] = staff_addresses(model)
        if options["json"]:
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(lines_of(told)))


def staff_addresses(model: type[Record]) -> list[str]:
    """Return the staff list of a type, nothing while its screens are switched off."""
    try:
        if issubclass(model, Case):
            return [reverse("cms_cases", args=[model.type_name()])]
        return [reverse(f"wagtailsnippets_{model._meta.app_label}_{model.type_name()}:list")]
    except NoReverseMatch:
        return []
