"""What the search engines are called where people read of them."""

TITLES = {"postgresql": "PostgreSQL", "elasticsearch": "Elasticsearch"}
