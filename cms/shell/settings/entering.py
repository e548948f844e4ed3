"""The staff door: passwords and their age, second factors, lockout, sessions."""

from cms.shell.settings.variables import env

# How many proxies of ours stand before the platform: the address that is counted is the one they saw.
TRUSTED_PROXIES = env("TRUSTED_PROXIES")

# A day of change each quarter is what provinces ask for; 0 sets none. Warned this many days before.
PASSWORD_DAYS = env("PASSWORD_DAYS")
PASSWORD_WARNING_DAYS = env("PASSWORD_WARNING_DAYS")
TEMPORARY_PASSWORD_HOURS = env("TEMPORARY_PASSWORD_HOURS")

SESSION_ENGINE = "content_models.organisation.session_store"
SESSION_IDLE_MINUTES = env("SESSION_IDLE_MINUTES")
SESSION_HOURS = env("SESSION_HOURS")
SESSION_COOKIE_AGE = SESSION_HOURS * 3600

# Roles whose holders come in with a second factor only; anybody may set one up.
SECOND_FACTOR_ROLES = env("SECOND_FACTOR_ROLES")
MFA_ADAPTER = "cms.screens.entry.sealing.SealedFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Minh Bạch"
MFA_TOTP_TOLERANCE = 1
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"

# Wrong secrets of receipts that one address may type in an hour, whatever the codes.
HOLDER_TRIES_AN_HOUR = env("HOLDER_TRIES_AN_HOUR")

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "cms.screens.entry.lockout.address_of"
AXES_LOCKOUT_CALLABLE = "cms.screens.entry.lockout.locked_out"
# Sign-ins are kept in the ledger of events; a second log of addresses would be personal data without a purpose.
AXES_DISABLE_ACCESS_LOG = True
VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": f"{VALIDATORS}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["username", "full_name"]},
    },
    {"NAME": f"{VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{VALIDATORS}.CommonPasswordValidator"},
    {"NAME": f"{VALIDATORS}.NumericPasswordValidator"},
    {"NAME": "content_models.organisation.common_words.NoCommonWords"},
]
