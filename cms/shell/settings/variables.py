"""Every variable the platform reads, declared once: name, type, default. `manage.py doctor` lists them."""

import environ

env = environ.Env(
    SECRET_KEY=(str, ""),
    ALLOWED_HOSTS=(list, ["localhost", "127.0.0.1", "[::1]"]),
    DATABASE_URL=(str, "postgres://postgres@127.0.0.1:5432/minh_bach"),
    ELASTICSEARCH_URL=(str, ""),
    ELASTICSEARCH_INDEX=(str, "minhbach"),
    ELASTICSEARCH_SECONDS=(float, 1.0),
    RECONCILE_MINUTES=(int, 10),
    REDIS_URL=(str, "locmemcache://minh-bach"),
    PERSONAL_DATA_KEYS=(list, []),
    DIGEST_KEY=(str, ""),
    EMAIL_URL=(str, ""),
    EMAIL_FROM=(str, "khong-tra-loi@localhost"),
    TRUSTED_PROXIES=(int, 0),
    PASSWORD_DAYS=(int, 90),
    PASSWORD_WARNING_DAYS=(int, 7),
    TEMPORARY_PASSWORD_HOURS=(int, 72),
    SESSION_IDLE_MINUTES=(int, 60),
    SESSION_HOURS=(int, 12),
    SECOND_FACTOR_ROLES=(list, ["account_administrator", "agency_leader"]),
    HOLDER_TRIES_AN_HOUR=(int, 30),
    FAST_DOOR=(bool, True),
    API_CALLS_A_MINUTE=(int, 600),
    API_PARTNER_CALLS_A_MINUTE=(int, 6000),
    API_LOOKUPS_A_MINUTE=(int, 120),
    METRICS_TOKEN=(str, ""),
    LOG_LEVEL=(str, "INFO"),
)
