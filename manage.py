#!/usr/bin/env python
"""The only entry point for operators: every verb of the platform is a command of this file."""

import os
import sys


def main() -> None:
    """Hand the command line to Django; the settings default to those of a development machine."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.dev")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
