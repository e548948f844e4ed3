"""The WSGI door of the platform."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.production")
application = get_wsgi_application()
