"""What somebody typed and has not saved yet: theirs alone, beside the drafts and never one of them."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models


class KeptText(models.Model):
    """One row for a person and a record. It is no revision: nothing frozen, public or anybody else's changes by it."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    #: 0 for a record that is not added yet.
    object_id = models.BigIntegerField(default=0)
    #: The draft that was open when this was typed.
    based_on = models.BigIntegerField(null=True)
    #: The form as it stood: each name with its values.
    fields = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "Nội dung chưa lưu"
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("account", "content_type", "object_id"), name="one_kept_text"),)

    def __str__(self) -> str:
        return f"{self.account}: {self.content_type.model} {self.object_id}"
