"""A province: refuses to start without its secrets."""

from django.core.exceptions import ImproperlyConfigured

from cms.shell.settings.base import *  # noqa: F403
from cms.shell.settings.base import ALLOWED_HOSTS, DIGEST_KEY, PERSONAL_DATA_KEYS, SECRET_KEY

KEYS = {"SECRET_KEY": len(SECRET_KEY) >= 50, "DIGEST_KEY": len(DIGEST_KEY) >= 50}
KEYS |= {"PERSONAL_DATA_KEYS": bool(PERSONAL_DATA_KEYS), "ALLOWED_HOSTS": ALLOWED_HOSTS and "*" not in ALLOWED_HOSTS}
if missing := [name for name, given in KEYS.items() if not given]:
    raise ImproperlyConfigured(
        f"Chưa đặt hoặc đặt chưa đúng: {', '.join(missing)}. SECRET_KEY và DIGEST_KEY từ 50 ký tự, ALLOWED_HOSTS "
        "là tên miền của hệ thống, không dùng dấu *. Cách làm: docs/operate/production.md."
    )
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Browsers' own lists hold whole domains, a province's among them: not for one of its sites to ask.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
