"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("onestop", "0001_initial"),
        ("onestop", "0002_initial"),
        ("onestop", "0003_lists_that_stay_fast"),
        ("onestop", "0004_internal_processes"),
        ("onestop", "0005_taken_down_in_lists"),
        ("onestop", "0006_open_cases_in_order"),
    ]

    initial = True

    dependencies = [
        ("catalogue", "0001_first_release"),
        ("ledger", "0001_first_release"),
        ("organisation", "0001_first_release"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Dossier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("folded", models.TextField(default="", editable=False)),
                ("sort_key", models.CharField(db_collation="C", default="", editable=False, max_length=220)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("code", models.CharField(editable=False, max_length=60, unique=True, verbose_name="Mã")),
                ("state", models.CharField(db_index=True, editable=False, max_length=40, verbose_name="Trạng thái")),
                ("received_at", models.DateTimeField(editable=False, verbose_name="Tiếp nhận lúc")),
                ("due_at", models.DateTimeField(db_index=True, editable=False, null=True, verbose_name="Hẹn trả")),
                ("late_at", models.DateTimeField(editable=False, null=True)),
                ("provisional", models.BooleanField(default=False, editable=False)),
                ("ended_at", models.DateTimeField(editable=False, null=True)),
                ("pauses", models.JSONField(default=list, editable=False)),
                ("channel", models.CharField(db_index=True, max_length=40)),
                ("case_label", models.CharField(blank=True, max_length=2000)),
                ("applicant", models.TextField(blank=True, default="")),
                ("identity_number", models.TextField(blank=True, default="")),
                ("phone", models.TextField(blank=True, default="")),
                ("address", models.TextField(blank=True, default="")),
                ("appointed_on", models.DateField(blank=True, null=True)),
                ("appointed_why", models.CharField(blank=True, max_length=500)),
                ("applicant_match", models.CharField(db_index=True, default="", editable=False, max_length=64)),
                ("identity_number_match", models.CharField(db_index=True, default="", editable=False, max_length=64)),
                ("phone_match", models.CharField(db_index=True, default="", editable=False, max_length=64)),
                ("address_match", models.CharField(db_index=True, default="", editable=False, max_length=64)),
                (
                    "agency",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                        verbose_name="Cơ quan",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ledger.publicrecord",
                    ),
                ),
                (
                    "process",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ledger.publicrecord",
                    ),
                ),
            ],
            options={
                "verbose_name": "Hồ sơ",
                "verbose_name_plural": "Hồ sơ",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"), name="dossier_folded"
                    ),
                    models.Index(fields=["agency", "-id"], name="dossier_in_reach"),
                    models.Index(condition=models.Q(("ended_at", None)), fields=["-id"], name="dossier_open"),
                ],
            },
        ),
        migrations.CreateModel(
            name="InternalProcess",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(default=False, editable=False, verbose_name="has unpublished changes"),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(blank=True, db_index=True, null=True, verbose_name="first published at"),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="last published at"),
                ),
                ("go_live_at", models.DateTimeField(blank=True, null=True, verbose_name="go live date/time")),
                ("expire_at", models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time")),
                ("expired", models.BooleanField(default=False, editable=False, verbose_name="expired")),
                ("locked", models.BooleanField(default=False, editable=False, verbose_name="locked")),
                ("locked_at", models.DateTimeField(editable=False, null=True, verbose_name="locked at")),
                ("folded", models.TextField(default="", editable=False)),
                ("sort_key", models.CharField(db_collation="C", default="", editable=False, max_length=220)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "key",
                    models.CharField(
                        blank=True,
                        default=None,
                        editable=False,
                        max_length=120,
                        null=True,
                        unique=True,
                        verbose_name="Khóa",
                    ),
                ),
                ("submitted", models.BooleanField(default=False, editable=False)),
                ("version", models.PositiveIntegerField(default=0, editable=False)),
                ("withdrawn", models.BooleanField(default=False, editable=False)),
                ("in_force_from", models.DateField(blank=True, null=True)),
                ("title", models.CharField(max_length=500)),
                ("decision", models.CharField(blank=True, max_length=500)),
                ("steps", models.JSONField(blank=True, default=list)),
                ("note", models.TextField(blank=True)),
                (
                    "agency",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                        verbose_name="Cơ quan",
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locked_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="locked_%(class)ss",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="locked by",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="catalogue.procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "Quy trình nội bộ",
                "verbose_name_plural": "Quy trình nội bộ",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="internalprocess_folded",
                    ),
                    models.Index(fields=["sort_key", "id"], name="internalprocess_in_order"),
                    models.Index(fields=["agency", "sort_key", "id"], name="internalprocess_in_reach"),
                    models.Index(
                        condition=models.Q(("has_unpublished_changes", True), ("submitted", False)),
                        fields=["sort_key", "id"],
                        name="internalprocess_draft",
                    ),
                    models.Index(
                        condition=models.Q(("submitted", True)),
                        fields=["sort_key", "id"],
                        name="internalprocess_submitted",
                    ),
                    models.Index(
                        condition=models.Q(("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="internalprocess_public",
                    ),
                    models.Index(
                        condition=models.Q(("live", False), ("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="internalprocess_taken_down",
                    ),
                    models.Index(
                        condition=models.Q(("withdrawn", True)),
                        fields=["sort_key", "id"],
                        name="internalprocess_withdrawn",
                    ),
                ],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
    ]
