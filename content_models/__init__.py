"""The law book: what the province regulates. Knows no HTTP, no HTML, no search engine and no admin."""
