"""The one-stop shop: dossiers and what becomes of them."""
