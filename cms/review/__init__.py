"""Việc chờ tôi, trình, duyệt, bãi bỏ: the screens on which a submission is made and decided."""
