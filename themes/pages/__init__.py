"""One file a page. A page reads the ledger or the search, arranges, and answers; it writes nothing."""
