"""Chạy tiếp sức: the process that keeps feed and search index up to what was committed."""

from __future__ import annotations

import argparse
import signal
from typing import Any

from django.core.management.base import BaseCommand

from cms.relay.lanes import lanes
from cms.relay.loop import REST
from cms.relay.running import Running
from cms.relay.work import try_again, work_off
from content_models.intake.staging.working import advance_all

#: Seconds what is being done may take to end when the relay is told to stop; it is done again otherwise.
PATIENCE = 10


class Command(BaseCommand):
    """Run one or many; each piece of work has one leader. SIGTERM and Ctrl-C end it between two rounds."""

    help = "Xếp sự kiện vào dòng tin và cập nhật chỉ mục tìm kiếm, liên tục hoặc một lần (--once)."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="làm hết việc đang chờ rồi thôi")
        parser.add_argument("--retry", action="store_true", help="thử lại ngay những gì đã để riêng rồi thôi")
        parser.add_argument("--rest", type=float, default=REST, help="số giây nghỉ khi không có việc")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["retry"]:
            self.stdout.write(f"Sẽ thử lại {try_again()} bản ghi đã để riêng.")
        if options["once"] or options["retry"]:
            advance_all()
            done = work_off()
            self.stdout.write(f"Đã xếp {done.placed} sự kiện, lập chỉ mục {done.indexed} dòng tin.")
            return
        relay = Running(lanes(options["rest"]))
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: relay.stop())
        self.stdout.write("Tiếp sức đang chạy. Ctrl-C để dừng.")
        relay.wait()
        relay.end(PATIENCE)
