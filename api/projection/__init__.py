"""From a declaration to its form over REST: JSON Schemas, filters, and the operations of the OpenAPI."""
