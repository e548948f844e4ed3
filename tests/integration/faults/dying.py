"""A process in which the relay's work is killed at a named step: `python -m tests.integration.faults.dying`.

Each line of its input names a step and a job. It forks, the child does the job and kills itself with -9 right after the
step, and the parent prints how the child ended. DATABASE_URL and the variables of the node say on what.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django
from django.utils.module_loading import import_string

#: Step -> the function after which the process dies.
STEPS = {
    "events are read": "content_models.ledger.sequencer.waiting",
    "events have a place": "cms.relay.work.sequence",
    "the cursor is locked": "search.index.cursor.locked",
    "the tables are written": "search.engines.postgres.writing.put",
    "the tables' clocks are moved": "search.engines.postgres.clocks.refresh",
    "the node is written": "search.engines.elasticsearch.writing.put",
    "the node shows it": "search.engines.elasticsearch.indices.show",
    "the feed is read": "search.index.feed.caught_up",
    "a new index is made": "search.engines.elasticsearch.indices.create",
    "a new index is filled": "search.index.rebuilding._follow",
    "a new index took over": "search.engines.elasticsearch.indices.take_over",
    "what differed was written": "search.index.reconciling.put_named",
}


def main() -> None:
    """Do jobs until the input ends."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.shell.settings.test"
    django.setup()
    from django.conf import settings

    settings.ELASTICSEARCH_URL = os.environ.get("ELASTICSEARCH_URL", "")
    settings.ELASTICSEARCH_INDEX = os.environ.get("ELASTICSEARCH_INDEX", "")
    for line in sys.stdin:
        step, _, job = line.strip().partition("|")
        child = os.fork()
        if not child:
            die_after(STEPS[step])
            import_string(job)()
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def die_after(name: str) -> None:
    """Let the process die as soon as a function has done its work; wherever it was imported to, it is that one."""
    function = import_string(name)
    for module in [one for one in sys.modules.values() if getattr(one, "__name__", "").split(".")[0] in ROOMS]:
        for own in [own for own, value in vars(module).items() if value is function]:
            setattr(module, own, dying(function))


ROOMS = ("cms", "search", "content_models")


def dying(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that does the same and then kills its process."""

    def done_and_dead(*args: Any, **options: Any) -> None:
        function(*args, **options)
        os.kill(os.getpid(), signal.SIGKILL)

    return done_and_dead


if __name__ == "__main__":
    main()
