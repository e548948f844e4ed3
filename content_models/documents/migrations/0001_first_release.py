"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("documents", "0001_legal_documents"),
        ("documents", "0002_lists_that_stay_fast"),
        ("documents", "0003_taken_down_in_lists"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_first_release"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="LegalDocument",
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
                ("symbol", models.CharField(max_length=120)),
                ("title", models.CharField(max_length=2000)),
                ("document_type", models.CharField(db_index=True, max_length=40)),
                ("issuer", models.CharField(max_length=300)),
                ("year", models.PositiveSmallIntegerField(blank=True, db_index=True, null=True)),
                ("issued_on", models.DateField(blank=True, null=True)),
                ("effective_on", models.DateField(blank=True, null=True)),
                ("expires_on", models.DateField(blank=True, null=True)),
                ("relations", models.JSONField(blank=True, default=list)),
                ("files", models.JSONField(blank=True, default=list)),
                ("source_url", models.URLField(blank=True, max_length=1000)),
                ("note", models.TextField(blank=True)),
                ("in_force_from", models.DateField(blank=True, null=True)),
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
            ],
            options={
                "verbose_name": "Văn bản pháp luật",
                "verbose_name_plural": "Văn bản pháp luật",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="legaldocument_folded",
                    ),
                    models.Index(fields=["sort_key", "id"], name="legaldocument_in_order"),
                    models.Index(fields=["agency", "sort_key", "id"], name="legaldocument_in_reach"),
                    models.Index(
                        condition=models.Q(("has_unpublished_changes", True), ("submitted", False)),
                        fields=["sort_key", "id"],
                        name="legaldocument_draft",
                    ),
                    models.Index(
                        condition=models.Q(("submitted", True)),
                        fields=["sort_key", "id"],
                        name="legaldocument_submitted",
                    ),
                    models.Index(
                        condition=models.Q(("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="legaldocument_public",
                    ),
                    models.Index(
                        condition=models.Q(("live", False), ("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="legaldocument_taken_down",
                    ),
                    models.Index(
                        condition=models.Q(("withdrawn", True)),
                        fields=["sort_key", "id"],
                        name="legaldocument_withdrawn",
                    ),
                ],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
    ]
