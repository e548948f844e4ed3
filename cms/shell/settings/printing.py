"""Who sets what is printed, for rooms that may not know each other."""

PRINTER = "themes.print.printed"
