"""A developer's or a newcomer's machine: open on this host only, with a key that is worth nothing."""

import os

from cms.shell import local_postgres

# The private server stands in for DATABASE_URL, and only there: base reads the variable.
if not os.environ.get("DATABASE_URL"):
    os.environ["DATABASE_URL"] = local_postgres.ensure()

from cms.shell.settings.base import *  # noqa: F403
from cms.shell.settings.base import DIGEST_KEY, PERSONAL_DATA_KEYS, SECOND_FACTOR_ROLES, SECRET_KEY

SECRET_KEY = SECRET_KEY or "only-for-development-never-for-a-province"
PERSONAL_DATA_KEYS = PERSONAL_DATA_KEYS or ["b25seS1mb3ItZGV2ZWxvcG1lbnQtbm90LWEta2V5ISE="]
DIGEST_KEY = DIGEST_KEY or "only-for-development-digests"
# A demonstration is tried with one password for all; asked for by its variable, second factors hold here too.
SECOND_FACTOR_ROLES = SECOND_FACTOR_ROLES if "SECOND_FACTOR_ROLES" in os.environ else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# At a developer's desk errors are read with their messages.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"out": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["out"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
