"""Tạo hồ sơ giả: dossiers in numbers, for training and for measuring."""

from __future__ import annotations

import argparse
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from cms.management.made_dossiers import NothingToMakeFrom, make_dossiers
from content_models.onestop.models import Dossier


class Command(BaseCommand):
    """Applicants are numbers, never persons. Not for a platform in use: nothing regulated is deleted afterwards."""

    help = "Tạo số lượng hồ sơ giả để tập huấn hoặc đo hiệu năng."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--count", type=int, required=True, metavar="N", help="số hồ sơ")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["count"] < 1:
            raise CommandError("--count phải từ 1 trở lên.")
        began = time.monotonic()
        with tqdm(total=options["count"], desc="Hồ sơ", unit=" hồ sơ", disable=None) as bar:
            try:
                for made in make_dossiers(options["count"], Dossier.objects.count() + 1):
                    bar.update(made)
            except NothingToMakeFrom as error:
                raise CommandError(str(error)) from error
        seconds = time.monotonic() - began
        self.stdout.write(f"Đã tạo {options['count']} hồ sơ trong {seconds:.1f} giây.".replace(".", ",", 1))
