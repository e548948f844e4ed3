"""The REST interface: everything is denied until a view says otherwise; limits that a province may change."""

from pathlib import Path

from cms.shell.settings.variables import env

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["api.auth.PartnerKey"],
    "DEFAULT_PERMISSION_CLASSES": ["api.permissions.Denied"],
    "DEFAULT_THROTTLE_CLASSES": ["api.throttles.CallsAMinute"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "api.negotiation.AlwaysTheSame",
    "DEFAULT_SCHEMA_CLASS": "api.projection.operation.Described",
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "api.errors.answer_error",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Minh Bạch",
    "VERSION": "1",
    "DESCRIPTION": "What a Vietnamese province has published: every regulated text by key, by version and by day.",
    "OAS_VERSION": "3.1.0",
    "POSTPROCESSING_HOOKS": ["api.projection.components.complete"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "tryItOutEnabled": True, "validatorUrl": None},
}
#: Look-ups of one record are answered before Django is asked; same bytes and headers either way.
FAST_DOOR = env("FAST_DOOR")
#: Where the nightly files of all public data lie.
DUMPS = env("DUMPS") or str(Path(__file__).resolve().parents[3] / ".local" / "dumps")
#: Calls a minute from one address without a key, with a key, and look-ups of a case; 0 sets no limit.
API_CALLS_A_MINUTE = env("API_CALLS_A_MINUTE")
API_PARTNER_CALLS_A_MINUTE = env("API_PARTNER_CALLS_A_MINUTE")
API_LOOKUPS_A_MINUTE = env("API_LOOKUPS_A_MINUTE")
#: What /health/ready asks besides database and migrations: a name, and what tells how it stands or how much waits.
HEALTH = {
    "search": "cms.relay.health.search",
    "relay": "cms.relay.health.relay",
    "sequencer": "api.health.unplaced_events",
}
