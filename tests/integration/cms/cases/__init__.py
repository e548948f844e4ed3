"""The screens of cases, driven as a browser would."""
