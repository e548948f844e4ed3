"""What a person keeps of a list: named views of it, and the columns they like. Nobody else can ask for them.

A view is an address with a name. Whoever is sent the address sees what their own rights reach; the name and who
keeps it stay with its keeper.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

#: Views a person may keep of one list, and how long the address of one may be.
MOST_VIEWS, LONGEST, LONGEST_NAME = 20, 2000, 60


class SavedView(models.Model):
    """One view of one type's list: its filters, columns and order as they stand in the address.

    The one without a name holds the columns in which the person reads the list when the address names none.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False)
    type = models.CharField(max_length=60)
    name = models.CharField("Tên", max_length=LONGEST_NAME, blank=True)
    query = models.CharField(max_length=LONGEST)

    class Meta:
        verbose_name = verbose_name_plural = "Khung nhìn"
        default_permissions = ()
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("account", "type", "name"), name="one_view_of_a_name"),)

    def __str__(self) -> str:
        return self.name
