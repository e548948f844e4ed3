"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("operation", "0001_initial"),
        ("operation", "0002_initial"),
        ("operation", "0003_lists_that_stay_fast"),
        ("operation", "0004_account_request"),
        ("operation", "0005_shared_categories"),
        ("operation", "0006_taken_down_in_lists"),
        ("operation", "0007_open_cases_in_order"),
        ("operation", "0008_shared_datasets"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_first_release"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccountRequest",
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
                ("about", models.CharField(max_length=500)),
                ("lines", models.JSONField(blank=True, default=list)),
                ("outcome", models.JSONField(blank=True, default=list)),
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
            ],
            options={
                "verbose_name": "Đề nghị tài khoản",
                "verbose_name_plural": "Đề nghị tài khoản",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="accountrequest_folded",
                    ),
                    models.Index(fields=["agency", "-id"], name="accountrequest_in_reach"),
                    models.Index(condition=models.Q(("ended_at", None)), fields=["-id"], name="accountrequest_open"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Category",
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
                ("code", models.CharField(max_length=60)),
                ("title", models.CharField(max_length=500)),
                ("entries", models.JSONField(blank=True, default=list)),
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
            ],
            options={
                "verbose_name": "Danh mục dùng chung",
                "verbose_name_plural": "Danh mục dùng chung",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"), name="category_folded"
                    ),
                    models.Index(fields=["sort_key", "id"], name="category_in_order"),
                    models.Index(fields=["agency", "sort_key", "id"], name="category_in_reach"),
                    models.Index(
                        condition=models.Q(("has_unpublished_changes", True), ("submitted", False)),
                        fields=["sort_key", "id"],
                        name="category_draft",
                    ),
                    models.Index(
                        condition=models.Q(("submitted", True)), fields=["sort_key", "id"], name="category_submitted"
                    ),
                    models.Index(
                        condition=models.Q(("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="category_public",
                    ),
                    models.Index(
                        condition=models.Q(("live", False), ("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="category_taken_down",
                    ),
                    models.Index(
                        condition=models.Q(("withdrawn", True)), fields=["sort_key", "id"], name="category_withdrawn"
                    ),
                ],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
        migrations.CreateModel(
            name="SharedDataset",
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
                ("code", models.CharField(max_length=60)),
                ("title", models.CharField(max_length=500)),
                ("sort", models.CharField(db_index=True, max_length=40)),
                ("summary", models.TextField()),
                ("fields", models.JSONField(blank=True, default=list)),
                ("way", models.CharField(db_index=True, max_length=40)),
                ("address", models.URLField(blank=True, max_length=1000)),
                ("terms", models.TextField()),
                ("renewal", models.CharField(max_length=40)),
                ("decision_number", models.CharField(max_length=60)),
                ("decided_on", models.DateField(null=True)),
                ("files", models.JSONField(blank=True, default=list)),
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
            ],
            options={
                "verbose_name": "Dữ liệu dùng chung",
                "verbose_name_plural": "Dữ liệu dùng chung",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="shareddataset_folded",
                    ),
                    models.Index(fields=["sort_key", "id"], name="shareddataset_in_order"),
                    models.Index(fields=["agency", "sort_key", "id"], name="shareddataset_in_reach"),
                    models.Index(
                        condition=models.Q(("has_unpublished_changes", True), ("submitted", False)),
                        fields=["sort_key", "id"],
                        name="shareddataset_draft",
                    ),
                    models.Index(
                        condition=models.Q(("submitted", True)),
                        fields=["sort_key", "id"],
                        name="shareddataset_submitted",
                    ),
                    models.Index(
                        condition=models.Q(("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="shareddataset_public",
                    ),
                    models.Index(
                        condition=models.Q(("live", False), ("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="shareddataset_taken_down",
                    ),
                    models.Index(
                        condition=models.Q(("withdrawn", True)),
                        fields=["sort_key", "id"],
                        name="shareddataset_withdrawn",
                    ),
                ],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
        migrations.CreateModel(
            name="WorkCalendar",
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
                ("year", models.PositiveSmallIntegerField(db_index=True, null=True)),
                ("title", models.CharField(max_length=500)),
                ("holidays", models.JSONField(blank=True, default=list)),
                ("swaps", models.JSONField(blank=True, default=list)),
                ("morning", models.CharField(default="07:30-11:30", max_length=11)),
                ("afternoon", models.CharField(default="13:30-17:00", max_length=11)),
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
                "verbose_name": "Lịch làm việc",
                "verbose_name_plural": "Lịch làm việc",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="workcalendar_folded",
                    ),
                    models.Index(fields=["sort_key", "id"], name="workcalendar_in_order"),
                    models.Index(fields=["agency", "sort_key", "id"], name="workcalendar_in_reach"),
                    models.Index(
                        condition=models.Q(("has_unpublished_changes", True), ("submitted", False)),
                        fields=["sort_key", "id"],
                        name="workcalendar_draft",
                    ),
                    models.Index(
                        condition=models.Q(("submitted", True)),
                        fields=["sort_key", "id"],
                        name="workcalendar_submitted",
                    ),
                    models.Index(
                        condition=models.Q(("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="workcalendar_public",
                    ),
                    models.Index(
                        condition=models.Q(("live", False), ("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="workcalendar_taken_down",
                    ),
                    models.Index(
                        condition=models.Q(("withdrawn", True)),
                        fields=["sort_key", "id"],
                        name="workcalendar_withdrawn",
                    ),
                ],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
    ]
