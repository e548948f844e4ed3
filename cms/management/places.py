"""What `doctor` finds beside the database: the cache, the folders that are written to, the files of the pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import caches

from cms.management.finding import Finding
from cms.shell.shared_cache import SharedCache

#: A file that every page asks for.
STYLE = "themes/style.css"


def places() -> Iterator[Finding]:
    """Yield what was found of each."""
    yield _cache()
    yield _folder("Tệp đính kèm", Path(settings.MEDIA_ROOT), "ATTACHED_FILES")
    yield _folder("Tệp kết xuất", Path(settings.DUMPS), "DUMPS")
    yield _pages()


def _cache() -> Finding:
    """Redis is asked itself: the cache would answer from its own memory, as it does for pages."""
    kept = caches["default"]
    if not isinstance(kept, SharedCache):
        return Finding("Bộ nhớ đệm", True, "trong từng tiến trình")
    fault = kept.fault()
    cure = "Xem Redis có chạy không, REDIS_URL có đúng không; trong lúc đó mỗi tiến trình tự đếm."
    return Finding("Bộ nhớ đệm", not fault, f"Redis: {fault}" if fault else "Redis", cure)


def _folder(part: str, folder: Path, variable: str) -> Finding:
    there = next(one for one in (folder, *folder.parents) if one.exists())
    well = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    cure = f"Cho người dùng chạy nền tảng ghi vào {folder}, hoặc đặt {variable} là thư mục khác."
    return Finding(part, well, str(folder) if well else f"không ghi được vào {there}", cure)


def _pages() -> Finding:
    try:
        staticfiles_storage.url(STYLE)
    except ValueError:
        return Finding("Tệp giao diện", False, "chưa gom", "manage.py collectstatic")
    return Finding("Tệp giao diện", True, "đủ")
