"""Every variable the platform reads, declared once: name, type, default, and what it sets.

`manage.py doctor` lists them with their values; docs/operate/settings.md is derived from here.
"""

from typing import Any, NamedTuple

import environ


class Variable(NamedTuple):
    """A variable: how its text is read, what counts without it, what it sets (for docs/operate/settings.md)."""

    name: str
    kind: type
    default: Any
    sets: str


VARIABLES = (
    Variable("SECRET_KEY", str, "", "Signs cookies and forms; 50 characters or more, the same on every machine"),
    Variable(
        "ALLOWED_HOSTS",
        list,
        ["localhost", "127.0.0.1", "[::1]"],
        "Names the platform answers to; the first is its public name",
    ),
    Variable("PUBLIC_ADDRESS", str, "http://localhost:8000", "Where people reach the platform; letters lead there"),
    Variable("DATABASE_URL", str, "postgres://postgres@127.0.0.1:5432/minh_bach", "PostgreSQL 15 or later"),
    Variable("ELASTICSEARCH_URL", str, "", "Nodes of one cluster, with ports; empty: PostgreSQL answers searches"),
    Variable(
        "ELASTICSEARCH_INDEX",
        str,
        "minhbach",
        "What our indexes there are called; another platform on the cluster takes another name",
    ),
    Variable(
        "ELASTICSEARCH_SECONDS", float, 1.0, "How long a reader waits for a node before PostgreSQL answers instead"
    ),
    Variable("RECONCILE_MINUTES", int, 10, "Minutes between two comparisons of every index with the ledger"),
    Variable(
        "REDIS_URL",
        str,
        "locmemcache://minh-bach",
        "Counts of calls and kept words shared by all processes; empty: each process counts for itself",
    ),
    Variable("PERSONAL_DATA_KEYS", list, [], "Keys (Fernet) that seal personal data; the first seals, all open"),
    Variable(
        "DIGEST_KEY", str, "", "Key of digests by which sealed values are found; 50 characters or more, never changed"
    ),
    Variable("EMAIL_URL", str, "", "Mail server; empty: reminders stay in the house"),
    Variable("EMAIL_FROM", str, "khong-tra-loi@localhost", "Sender of letters"),
    Variable(
        "TRUSTED_PROXIES",
        int,
        0,
        "How many proxies of ours stand before the platform: the address that is counted is the one they saw",
    ),
    Variable("PASSWORD_DAYS", int, 90, "Days until a password must change; 0: never"),
    Variable("PASSWORD_WARNING_DAYS", int, 7, "Days before that people are told"),
    Variable("TEMPORARY_PASSWORD_HOURS", int, 72, "Hours that a first password can be used"),
    Variable("SESSION_IDLE_MINUTES", int, 60, "Minutes without a click until staff sign in again"),
    Variable("SESSION_HOURS", int, 12, "Hours until staff sign in again in any case"),
    Variable(
        "SECOND_FACTOR_ROLES",
        list,
        ["account_administrator", "agency_leader"],
        "Roles whose holders come in with a second factor only",
    ),
    Variable(
        "HOLDER_TRIES_AN_HOUR", int, 30, "Wrong secrets of receipts from one address in an hour, whatever the codes"
    ),
    Variable("FAST_DOOR", bool, True, "Look-ups of one record are answered before Django is asked"),
    Variable("API_CALLS_A_MINUTE", int, 600, "Calls a minute from one address without a key; 0: no limit"),
    Variable("API_PARTNER_CALLS_A_MINUTE", int, 6000, "Calls a minute with a key; 0: no limit"),
    Variable(
        "WATCHED_ADDRESSES",
        list,
        [],
        "Addresses that the relay asks for each minute; see `manage.py uptime`",
    ),
    Variable(
        "API_LOOKUPS_A_MINUTE",
        int,
        120,
        "Look-ups of a case a minute from one address, and as many comparisons or whole files; 0: no limit",
    ),
    Variable(
        "WEBHOOK_NETWORKS",
        list,
        [],
        "Inner networks (`10.1.0.0/16`) to which changes may be told, by http too; else public addresses by https only",
    ),
    Variable("ATTACHED_FILES", str, "", "Folder of attached files, shared by web and relay; empty: `.local/media`"),
    Variable("DUMPS", str, "", "Folder of the nightly files of all public data; empty: `.local/dumps`"),
    Variable("METRICS_TOKEN", str, "", "Who sends it as a bearer reads /health/metrics; empty: the page is not there"),
    Variable("LOG_LEVEL", str, "INFO", "Least level of lines in the log"),
)
env = environ.Env(**{one.name: (one.kind, one.default) for one in VARIABLES})
