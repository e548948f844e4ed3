"""Forms set by Typst: one file a form, PDF/A, with the fonts they need beside them."""

from themes.print.setting import printed

__all__ = ["printed"]
