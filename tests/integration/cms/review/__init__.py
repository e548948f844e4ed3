"""The screens of moderation, driven as a browser would."""
