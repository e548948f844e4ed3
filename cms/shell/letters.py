"""Sends letters through Django's mail, to whichever server EMAIL_URL names."""

from django.core.mail import EmailMessage

from content_models.ports import Letter


def send(letter: Letter) -> None:
    """Send one letter; a server's no is an OSError, as every failure of smtplib is."""
    EmailMessage(letter.subject, letter.text, to=[letter.to]).send()
