"""Câu hỏi chưa có lời đáp: what people ask and the catalogue does not say, and the way from there to a term."""
