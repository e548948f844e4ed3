"""What stands on what: legal documents by symbol, how they end each other, and the records that cite them.

Every table here is derived from published versions and drafts, and is made anew by `manage.py rebuild_citations`.
"""
