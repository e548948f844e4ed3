"""The WSGI door of the platform: Django, before it the fast door unless a province shuts it, and who counts them."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.production")
application = get_wsgi_application()

from django.conf import settings  # noqa: E402  settings and registry are there only now

from api.door import Door  # noqa: E402
from cms.shell.asked_by_number import AskedByNumber  # noqa: E402
from cms.shell.observing.observed import Observed  # noqa: E402

if settings.FAST_DOOR:
    application = Door(application)
application = Observed(AskedByNumber(application))
