"""The pages of docs/declare that are derived from code: one file per table, so that no page can lag behind."""
