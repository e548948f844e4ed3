"""What the tutorial declares, except what somebody who follows it has declared in a real domain meanwhile."""

from importlib import import_module

from django.apps import apps

FILES = {"reception_schedule": "ReceptionSchedule", "information_request": "InformationRequest"}
#: This app comes last in the settings: the real domains' models exist by now.
TAKEN = {name for models in apps.all_models.values() for name in models}

DECLARED = tuple(
    getattr(import_module(f"{__package__}.{file}"), name) for file, name in FILES.items() if name.lower() not in TAKEN
)
