"""Who may see and do what, where, and why: answered by the code that decides."""
