"""The application as a province serves it; what breaks is told on the console, so that it can be mended."""

import logging

from cms.shell.wsgi import application

logging.getLogger("django.request").addHandler(logging.StreamHandler())
logging.getLogger("django.request").setLevel(logging.ERROR)

__all__ = ["application"]
