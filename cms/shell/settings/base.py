"""What every place shares. Each variable is named once, in `variables.py`."""

from pathlib import Path

from cms.shell.settings.public_site import MINH_BACH, SKIN_TEMPLATES, STATICFILES_DIRS  # noqa: F401
from cms.shell.settings.variables import env

ROOT = Path(__file__).resolve().parents[3]
DEBUG = False
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env("ALLOWED_HOSTS")
DATABASES = {"default": env.db("DATABASE_URL")}
DATABASES["default"].update({"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True})
# Words that many of a million rows hold: with the usual 4 MB the index forgets which rows of a page, and all are read.
DATABASES["default"]["OPTIONS"] = {"options": "-c work_mem=32MB"} | DATABASES["default"].get("OPTIONS", {})
CACHES = {"default": env.cache("REDIS_URL", default="locmemcache://minh-bach")}
if CACHES["default"]["BACKEND"].endswith(".RedisCache"):
    CACHES["default"]["BACKEND"] = "cms.shell.shared_cache.SharedCache"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "organisation.Account"
ROOT_URLCONF = "cms.shell.urls"
WSGI_APPLICATION = "cms.shell.wsgi.application"
APPEND_SLASH = True

DOMAINS = [
    "content_models.catalogue",
    "content_models.onestop",
    "content_models.quality",
    "content_models.operation",
    "content_models.documents",
]
INSTALLED_APPS = [
    "content_models.declaration",
    "content_models.organisation",
    "content_models.ledger",
    "content_models.moderation",
    "content_models.citations",
    "content_models.intake",
    *DOMAINS,
    "search",
    "api",
    "themes",
    "cms",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "axes",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django.contrib.postgres",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.shell.reader_language.ReaderLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    # It hands the request to the ceremonies of passkeys; none of its own addresses is mounted.
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
    "themes.pages.errors.Paused",
    "cms.shell.observing.request.Routed",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": SKIN_TEMPLATES,
        "APP_DIRS": True,
        "OPTIONS": {
            # Every page of the house has words in two languages.
            "builtins": ["django.templatetags.i18n", "cms.templatetags.words"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "themes.context.site",
            ],
        },
    }
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "content_models.organisation.rights_backend.RightsBackend",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = ROOT / ".local" / "static"
MEDIA_ROOT = Path(env("ATTACHED_FILES") or ROOT / ".local" / "media")
MEDIA_URL = "/tep/"
PERSONAL_DATA_KEYS = env("PERSONAL_DATA_KEYS")
DIGEST_KEY = env("DIGEST_KEY")

from cms.shell.settings.entering import *  # noqa: E402, F403
from cms.shell.settings.interface import *  # noqa: E402, F403
from cms.shell.settings.language import *  # noqa: E402, F403
from cms.shell.settings.letters import *  # noqa: E402, F403
from cms.shell.settings.observing import *  # noqa: E402, F403
from cms.shell.settings.printing import *  # noqa: E402, F403
from cms.shell.settings.safety import *  # noqa: E402, F403
from cms.shell.settings.searching import *  # noqa: E402, F403
from cms.shell.settings.staff import *  # noqa: E402, F403
from cms.shell.settings.telling import *  # noqa: E402, F403
