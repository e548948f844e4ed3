"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("catalogue", "0001_initial"),
        ("catalogue", "0002_initial"),
        ("catalogue", "0003_lists_that_stay_fast"),
        ("catalogue", "0004_reviews_and_publicity"),
        ("catalogue", "0005_taken_down_in_lists"),
        ("catalogue", "0006_everyday_term"),
        ("catalogue", "0007_open_cases_in_order"),
    ]

    initial = True

    dependencies = [
        ("ledger", "0001_first_release"),
        ("organisation", "0001_first_release"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="AnnouncingDecision",
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
                ("symbol", models.CharField(max_length=120)),
                ("issuer", models.CharField(db_index=True, max_length=300)),
                ("year", models.PositiveSmallIntegerField(db_index=True, null=True)),
                ("title", models.TextField(blank=True)),
                ("issued_on", models.DateField(blank=True, null=True)),
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
                "verbose_name": "Quyết định công bố",
                "verbose_name_plural": "Quyết định công bố",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="announcingdecision_folded",
                    ),
                    models.Index(fields=["sort_key", "id"], name="announcingdecision_in_order"),
                    models.Index(fields=["agency", "sort_key", "id"], name="announcingdecision_in_reach"),
                    models.Index(
                        condition=models.Q(("has_unpublished_changes", True), ("submitted", False)),
                        fields=["sort_key", "id"],
                        name="announcingdecision_draft",
                    ),
                    models.Index(
                        condition=models.Q(("submitted", True)),
                        fields=["sort_key", "id"],
                        name="announcingdecision_submitted",
                    ),
                    models.Index(
                        condition=models.Q(("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="announcingdecision_public",
                    ),
                    models.Index(
                        condition=models.Q(("live", False), ("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="announcingdecision_taken_down",
                    ),
                    models.Index(
                        condition=models.Q(("withdrawn", True)),
                        fields=["sort_key", "id"],
                        name="announcingdecision_withdrawn",
                    ),
                ],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
        migrations.CreateModel(
            name="Procedure",
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
                ("title", models.CharField(max_length=2000)),
                ("sector", models.CharField(db_index=True, max_length=500)),
                ("level", models.CharField(blank=True, db_index=True, max_length=40)),
                ("scope_kind", models.CharField(blank=True, max_length=40)),
                ("applicants", models.JSONField(blank=True, default=list)),
                ("cases", models.JSONField(blank=True, default=list)),
                ("agencies", models.JSONField(blank=True, default=list)),
                ("reception", models.TextField(blank=True)),
                ("channels", models.JSONField(blank=True, default=list)),
                ("results", models.JSONField(blank=True, default=list)),
                ("steps", models.TextField(blank=True)),
                ("requirements", models.TextField(blank=True)),
                ("bases", models.JSONField(blank=True, default=list)),
                ("forms", models.JSONField(blank=True, default=list)),
                ("form_files", models.JSONField(blank=True, default=list)),
                ("online_level", models.CharField(blank=True, max_length=40)),
                ("filing_link", models.URLField(blank=True, max_length=1000)),
                ("keywords", models.CharField(blank=True, max_length=2000)),
                ("life_events", models.JSONField(blank=True, default=list)),
                ("source_url", models.URLField(blank=True, max_length=1000)),
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
                    "decision",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="catalogue.announcingdecision",
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
                "verbose_name": "Thủ tục hành chính",
                "verbose_name_plural": "Thủ tục hành chính",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"), name="procedure_folded"
                    ),
                    models.Index(fields=["sort_key", "id"], name="procedure_in_order"),
                    models.Index(fields=["agency", "sort_key", "id"], name="procedure_in_reach"),
                    models.Index(
                        condition=models.Q(("has_unpublished_changes", True), ("submitted", False)),
                        fields=["sort_key", "id"],
                        name="procedure_draft",
                    ),
                    models.Index(
                        condition=models.Q(("submitted", True)), fields=["sort_key", "id"], name="procedure_submitted"
                    ),
                    models.Index(
                        condition=models.Q(("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="procedure_public",
                    ),
                    models.Index(
                        condition=models.Q(("live", False), ("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="procedure_taken_down",
                    ),
                    models.Index(
                        condition=models.Q(("withdrawn", True)), fields=["sort_key", "id"], name="procedure_withdrawn"
                    ),
                ],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
        migrations.CreateModel(
            name="EverydayTerm",
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
                ("code", models.CharField(max_length=100)),
                ("title", models.CharField(max_length=100)),
                ("use", models.CharField(db_index=True, max_length=40)),
                ("meaning", models.CharField(max_length=300)),
                ("others", models.JSONField(blank=True, default=list)),
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="catalogue.procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "Từ người dân dùng",
                "verbose_name_plural": "Từ người dân dùng",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="everydayterm_folded",
                    ),
                    models.Index(fields=["sort_key", "id"], name="everydayterm_in_order"),
                    models.Index(fields=["agency", "sort_key", "id"], name="everydayterm_in_reach"),
                    models.Index(
                        condition=models.Q(("has_unpublished_changes", True), ("submitted", False)),
                        fields=["sort_key", "id"],
                        name="everydayterm_draft",
                    ),
                    models.Index(
                        condition=models.Q(("submitted", True)),
                        fields=["sort_key", "id"],
                        name="everydayterm_submitted",
                    ),
                    models.Index(
                        condition=models.Q(("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="everydayterm_public",
                    ),
                    models.Index(
                        condition=models.Q(("live", False), ("version__gt", 0), ("withdrawn", False)),
                        fields=["sort_key", "id"],
                        name="everydayterm_taken_down",
                    ),
                    models.Index(
                        condition=models.Q(("withdrawn", True)),
                        fields=["sort_key", "id"],
                        name="everydayterm_withdrawn",
                    ),
                ],
            },
            bases=(wagtail.models.preview.PreviewableMixin, models.Model),
        ),
        migrations.CreateModel(
            name="ProcedureReview",
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
                ("reason", models.TextField()),
                ("due_on", models.DateField(null=True)),
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
            ],
            options={
                "verbose_name": "Rà soát thủ tục",
                "verbose_name_plural": "Rà soát thủ tục",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="procedurereview_folded",
                    ),
                    models.Index(fields=["agency", "-id"], name="procedurereview_in_reach"),
                    models.Index(condition=models.Q(("ended_at", None)), fields=["-id"], name="procedurereview_open"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicityCheck",
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
                ("remark", models.TextField(blank=True)),
                ("due_on", models.DateField(null=True)),
                ("in_force", models.IntegerField(blank=True, editable=False, null=True)),
                ("missing", models.IntegerField(blank=True, editable=False, null=True)),
                ("named", models.TextField(blank=True, editable=False)),
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
                    "checked",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
            ],
            options={
                "verbose_name": "Kiểm tra công khai",
                "verbose_name_plural": "Kiểm tra công khai",
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("folded", config="simple"),
                        name="publicitycheck_folded",
                    ),
                    models.Index(fields=["agency", "-id"], name="publicitycheck_in_reach"),
                    models.Index(condition=models.Q(("ended_at", None)), fields=["-id"], name="publicitycheck_open"),
                ],
            },
        ),
    ]
