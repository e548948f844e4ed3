"""A province: refuses to start without its secrets."""

from django.core.exceptions import ImproperlyConfigured

from cms.shell.settings.base import *  # noqa: F403
from cms.shell.settings.base import DIGEST_KEY, PERSONAL_DATA_KEYS, SECRET_KEY

if min(len(SECRET_KEY), len(DIGEST_KEY)) < 32 or not PERSONAL_DATA_KEYS:
    raise ImproperlyConfigured("Đặt SECRET_KEY, DIGEST_KEY (từ 32 ký tự) và PERSONAL_DATA_KEYS trước khi chạy.")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
