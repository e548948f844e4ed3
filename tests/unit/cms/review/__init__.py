"""How texts are compared on the review page."""
