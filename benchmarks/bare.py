"""The floor over HTTP: the bare WSGI function behind the same web server as the platform."""

from benchmarks.floor import bare_look_up

application = bare_look_up()
