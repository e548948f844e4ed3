"""Letters: sent only where a province names its mail server (EMAIL_URL); else reminders stay in the house."""

from cms.shell.settings.variables import env

LETTER_SENDER = "cms.shell.letters.send" if env("EMAIL_URL") else ""
DEFAULT_FROM_EMAIL = env("EMAIL_FROM")
if env("EMAIL_URL"):
    _mail = env.email_url("EMAIL_URL")
    EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT = _mail["EMAIL_BACKEND"], _mail["EMAIL_HOST"], _mail["EMAIL_PORT"]
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_USER"], _mail["EMAIL_HOST_PASSWORD"]
    EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.get("EMAIL_USE_TLS", False), _mail.get("EMAIL_USE_SSL", False)
#: Seconds before a silent mail server counts as down.
EMAIL_TIMEOUT = 10
