"""The public site: reads the ledger and the search, never a draft. A skin is templates and static files."""
