"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("cms", "0001_what_people_keep_of_lists"),
        ("cms", "0002_who_relays"),
        ("cms", "0003_what_is_watched"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_first_release"),
    ]

    operations = [
        migrations.CreateModel(
            name="RelayLane",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("holder", models.CharField(blank=True, max_length=120)),
                ("until", models.DateTimeField()),
                ("failing_since", models.DateTimeField(null=True)),
                ("fault", models.CharField(blank=True, max_length=80)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Watched",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("address", models.CharField(max_length=200)),
                ("asked", models.PositiveIntegerField(default=0)),
                ("answered", models.PositiveIntegerField(default=0)),
                ("slowest_ms", models.PositiveIntegerField(default=0)),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("day", "address"), name="one_count_a_day")],
            },
        ),
        migrations.CreateModel(
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=60)),
                ("name", models.CharField(blank=True, max_length=60, verbose_name="Tên")),
                ("query", models.CharField(max_length=2000)),
                (
                    "account",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Khung nhìn",
                "verbose_name_plural": "Khung nhìn",
                "ordering": ("name",),
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("account", "type", "name"), name="one_view_of_a_name")],
            },
        ),
    ]
