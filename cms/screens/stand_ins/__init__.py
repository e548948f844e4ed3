"""Làm thay: who acts for whom, named and ended here."""
