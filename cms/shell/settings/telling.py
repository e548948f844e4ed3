"""To where changes may be told: public addresses, and the inner networks that a province names."""

from cms.shell.settings.variables import env

WEBHOOK_NETWORKS = env("WEBHOOK_NETWORKS")
