"""Tests: real PostgreSQL, tables made without migrations (triggers come from post_migrate), cheap passwords."""

from cms.shell.settings.dev import *  # noqa: F403
from cms.shell.settings.dev import DATABASES, INSTALLED_APPS

DATABASES["default"]["TEST"] = {"MIGRATE": False}
DATABASES["default"]["CONN_MAX_AGE"] = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Rooms project what is registered before them; a reader who declares the tutorial's types in a real domain comes first.
_rooms = INSTALLED_APPS.index("search")
INSTALLED_APPS = ["tests.sample_artefacts", *INSTALLED_APPS[:_rooms], "tests.tutorial_domain", *INSTALLED_APPS[_rooms:]]
WHITENOISE_AUTOREFRESH = True  # else it asks for collected files, which no test has
AXES_ENABLED = False
ELASTICSEARCH_URL = ""  # tests of the node take it from the environment, see tests/integration/search
