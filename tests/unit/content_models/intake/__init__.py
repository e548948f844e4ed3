"""Intake, part by part, without a database."""
