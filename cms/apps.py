"""The editor's house as an app."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    """Projects every declaration onto staff screens once all are registered."""

    name = "cms"
    label = "cms"
    verbose_name = "Biên tập"

    def ready(self) -> None:
        # models exist only by now
        from django.contrib.auth.signals import user_logged_in

        from cms.projection.menu import leave_out_searches
        from cms.projection.registering import register_artefacts
        from cms.screens.entry.signing_in import note_sign_in

        register_artefacts()
        leave_out_searches()
        user_logged_in.connect(note_sign_in)
