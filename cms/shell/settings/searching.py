"""Which engines are kept up to date: PostgreSQL always, Elasticsearch where an address is given."""

from cms.shell.settings.variables import env

#: Addresses of nodes of one cluster, with their ports, between commas; empty: PostgreSQL alone.
ELASTICSEARCH_URL = env("ELASTICSEARCH_URL")
#: What our indexes there are called; another platform on the same cluster takes another name.
ELASTICSEARCH_INDEX = env("ELASTICSEARCH_INDEX")
#: How long a reader waits for the node before PostgreSQL answers instead.
ELASTICSEARCH_SECONDS = env("ELASTICSEARCH_SECONDS")
#: How often the relay compares every index with the ledger, in minutes.
RECONCILE_MINUTES = env("RECONCILE_MINUTES")
