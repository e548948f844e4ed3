"""Tells subscribed systems what was published and withdrawn, by the rules of Standard Webhooks."""
