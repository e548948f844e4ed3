"""The invented province shown by `manage.py demo`: data in files, and the few lines that read them."""
