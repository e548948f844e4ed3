"""Finding a public record by words: what is searched, who writes the index, who reads it.

The index is fed by the event feed alone and holds public bodies alone, so a draft's words can never be in it.
Other rooms import `search.query`; the relay imports `search.index`.
"""
