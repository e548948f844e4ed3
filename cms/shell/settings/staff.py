"""Wagtail's own switches: what the editor's house uses of it and what it leaves off."""

from cms.shell.settings.variables import env

WAGTAIL_SITE_NAME = "Minh Bạch"
# Letters lead there.
WAGTAILADMIN_BASE_URL = env("PUBLIC_ADDRESS")
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
# Autosave rewrites a revision in place; our revisions are evidence. See docs/decisions/0017.
WAGTAIL_AUTOSAVE_INTERVAL = 0
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_RESET_ENABLED = False
# Wagtail's index loses rows silently inside transactions: ours is fed by the ledger instead.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False}}
WAGTAILADMIN_USER_LOGIN_FORM = "cms.screens.entry.signing_in.SignInForm"
LOGIN_URL = "wagtailadmin_login"
# Who renders a draft as its public page will be: the public site itself, by the templates of published records.
DRAFT_PAGE = "themes.pages.draft.draft_page"
