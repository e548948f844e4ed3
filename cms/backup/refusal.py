"""Why a backup is not written, or not brought back: said to the operator, who can do something about it."""


class BackupRefused(Exception):
    """Nothing was changed; the message says why, and what to do."""
