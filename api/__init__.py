"""The REST interface: every declared type by key, by version, by page, with its OpenAPI."""
