"""What is seen of a running process: lines of JSON on the standard output, figures for who has the token."""

from cms.shell.settings.variables import env

#: Asked for by the relay each minute; what answered is counted by day.
WATCHED_ADDRESSES = env("WATCHED_ADDRESSES")
METRICS_TOKEN = env("METRICS_TOKEN")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "cms.shell.observing.lines.Line"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "line"}},
    "root": {"handlers": ["out"], "level": env("LOG_LEVEL")},
    # The framework's own handlers print only while debugging, or send letters.
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
        # It tells of every question to the node; those that fail are told by us.
        "elastic_transport": {"level": "WARNING"},
    },
}
