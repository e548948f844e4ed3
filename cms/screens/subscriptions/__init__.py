"""Nơi nhận tin: an administrator registers systems that are told of public changes, and sees what they were told."""
