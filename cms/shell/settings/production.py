"""A province: refuses to start without its secrets."""

from django.core.exceptions import ImproperlyConfigured

from cms.shell.settings.base import *  # noqa: F403
from cms.shell.settings.base import ALLOWED_HOSTS, DIGEST_KEY, PERSONAL_DATA_KEYS, SECRET_KEY

if min(len(SECRET_KEY), len(DIGEST_KEY)) < 50 or not PERSONAL_DATA_KEYS:
    raise ImproperlyConfigured("Đặt SECRET_KEY, DIGEST_KEY (từ 50 ký tự) và PERSONAL_DATA_KEYS trước khi chạy.")
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("Đặt ALLOWED_HOSTS là tên miền của hệ thống; không dùng dấu *.")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Browsers' own lists hold whole domains, a province's among them: not for one of its sites to ask.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
