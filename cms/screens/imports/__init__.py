"""Nhập dữ liệu: a list is uploaded, mapped, looked at, chosen from, and becomes drafts."""
