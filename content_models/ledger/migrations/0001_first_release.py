"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("ledger", "0001_initial"),
        ("ledger", "0002_initial"),
        ("ledger", "0003_place_among_announced"),
        ("ledger", "0004_what_auditors_ask"),
        ("ledger", "0005_take_downs"),
        ("ledger", "0006_versions_called_off"),
        ("ledger", "0007_who_is_told"),
    ]

    initial = True

    dependencies = [
        # Each step of an app draws every model known so far: Wagtail's many small ones go before our many models.
        ("mfa", "0003_authenticator_type_uniq"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailsearch", "0010_add_text_fields"),
        ("wagtailusers", "0015_userprofile_keyboard_shortcuts"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("organisation", "0001_first_release"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.TextField()),
                ("action", models.CharField(blank=True, db_index=True, max_length=255)),
                (
                    "data",
                    models.JSONField(blank=True, default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder),
                ),
                ("timestamp", models.DateTimeField(db_index=True, verbose_name="timestamp (UTC)")),
                (
                    "uuid",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        help_text="Log entries that happened as part of the same user action are assigned the same UUID",
                        null=True,
                    ),
                ),
                ("content_changed", models.BooleanField(db_index=True, default=False)),
                ("deleted", models.BooleanField(default=False)),
                ("object_id", models.CharField(max_length=40)),
                ("type", models.CharField(max_length=60)),
                ("key", models.CharField(blank=True, max_length=120)),
                ("version", models.PositiveIntegerField(null=True)),
                ("reason", models.TextField(blank=True)),
                ("before", models.CharField(blank=True, max_length=64)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("public", models.BooleanField(default=False)),
                ("visible_from", models.DateTimeField(null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="contenttypes.contenttype",
                        verbose_name="content type",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="wagtailcore.revision",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Sự kiện",
                "verbose_name_plural": "Sự kiện",
                "ordering": ("-timestamp", "-id"),
                "abstract": False,
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["content_type", "object_id", "-timestamp"], name="event_of_record"),
                    models.Index(fields=["type", "key", "timestamp"], name="event_of_key"),
                    models.Index(fields=["-timestamp", "-id"], name="event_latest"),
                ],
            },
        ),
        migrations.CreateModel(
            name="FeedEntry",
            fields=[
                ("position", models.BigIntegerField(primary_key=True, serialize=False)),
                ("digest", models.CharField(max_length=64)),
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entry", to="ledger.event"
                    ),
                ),
            ],
            options={
                "verbose_name": "Dòng tin",
                "verbose_name_plural": "Dòng tin",
                "ordering": ("position",),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="HolderKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=60)),
                ("code", models.CharField(max_length=60)),
                ("token_digest", models.CharField(max_length=64, unique=True)),
                ("secret_digest", models.CharField(max_length=64)),
                ("issued_at", models.DateTimeField(auto_now_add=True)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("tried_from", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name": "Mã bí mật",
                "verbose_name_plural": "Mã bí mật",
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("type", "code"), name="one_holder_key")],
            },
        ),
        migrations.CreateModel(
            name="PublicCard",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=60)),
                ("code", models.CharField(max_length=60)),
                ("title", models.TextField()),
                ("about", models.JSONField(default=dict)),
                ("state", models.CharField(max_length=40)),
                ("received_at", models.DateTimeField()),
                ("limit", models.JSONField(null=True)),
                ("due_at", models.DateTimeField(null=True)),
                ("late_at", models.DateTimeField(null=True)),
                ("provisional", models.BooleanField(default=False)),
                ("pauses", models.JSONField(default=list)),
                ("ended_at", models.DateTimeField(null=True)),
                ("moved_at", models.DateTimeField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
            ],
            options={
                "verbose_name": "Thẻ tra cứu",
                "verbose_name_plural": "Thẻ tra cứu",
                "default_permissions": (),
                "indexes": [models.Index(fields=["type", "received_at"], name="card_received")],
                "constraints": [models.UniqueConstraint(fields=("type", "code"), name="one_card")],
            },
        ),
        migrations.CreateModel(
            name="PublicRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=120)),
                ("version", models.PositiveIntegerField()),
                ("shape", models.PositiveSmallIntegerField(default=1)),
                ("body", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                ("title", models.TextField()),
                ("sort_key", models.CharField(db_collation="C", max_length=220)),
                ("facets", models.JSONField(default=dict)),
                ("shown_from", models.DateTimeField()),
                ("in_force_from", models.DateField(null=True)),
                ("superseded_on", models.DateField(null=True)),
                ("superseded_known", models.DateTimeField(null=True)),
                ("shown_until", models.DateTimeField(null=True)),
                ("called_off", models.DateTimeField(null=True)),
                ("withdrawn", models.BooleanField(default=False)),
                ("successor_type", models.CharField(blank=True, max_length=60)),
                ("successor_key", models.CharField(blank=True, max_length=120)),
                ("reason", models.TextField(blank=True)),
                ("revision_id", models.BigIntegerField(null=True)),
                ("submission_id", models.BigIntegerField(db_index=True, null=True)),
                ("position", models.PositiveIntegerField(default=0)),
                ("decided_at", models.DateTimeField(null=True)),
                ("decided_as", models.CharField(blank=True, max_length=300)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "edited_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Bản công bố",
                "verbose_name_plural": "Bản công bố",
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        condition=models.Q(("withdrawn", False)),
                        fields=["type", "sort_key", "key"],
                        name="record_in_order",
                    ),
                    models.Index(models.OrderBy(models.F("shown_from"), descending=True), name="record_latest"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["facets"], name="record_facets", opclasses=("jsonb_path_ops",)
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("called_off", None)), fields=("type", "key", "version"), name="one_version"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64)),
                ("name", models.CharField(max_length=255)),
                ("media_type", models.CharField(max_length=120)),
                ("size", models.BigIntegerField()),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="ledger.publicrecord"
                    ),
                ),
            ],
            options={
                "verbose_name": "Tệp công khai",
                "verbose_name_plural": "Tệp công khai",
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("digest", "record"), name="file_once_a_version")],
            },
        ),
        migrations.CreateModel(
            name="Subscription",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="Hệ thống nhận")),
                ("address", models.CharField(max_length=500, verbose_name="Địa chỉ nhận")),
                (
                    "types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                    ),
                ),
                ("sealed", models.TextField()),
                ("sealed_before", models.TextField(blank=True)),
                ("renewed_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField()),
                ("position", models.BigIntegerField()),
                ("claimed_until", models.DateTimeField(null=True)),
                ("failing_since", models.DateTimeField(null=True)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("rests_until", models.DateTimeField(null=True)),
                ("stopped_at", models.DateTimeField(null=True)),
                (
                    "stopped_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("by_hand", "Người quản trị dừng"),
                            ("failing", "Không nhận được tin suốt ba ngày"),
                            ("gone", "Nơi nhận trả lời 410: không còn nhận tin"),
                        ],
                        max_length=10,
                    ),
                ),
                ("told_at", models.DateTimeField(null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                        verbose_name="Cơ quan",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "Nơi nhận tin",
                "verbose_name_plural": "Nơi nhận tin",
                "ordering": ("name", "pk"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=120)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("next_at", models.DateTimeField()),
                ("delivered_at", models.DateTimeField(null=True)),
                ("given_up_at", models.DateTimeField(null=True)),
                ("first_failed_at", models.DateTimeField(null=True)),
                ("status", models.PositiveSmallIntegerField(null=True)),
                ("fault", models.CharField(blank=True, max_length=60)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ledger.feedentry"
                    ),
                ),
                (
                    "subscription",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deliveries", to="ledger.subscription"
                    ),
                ),
            ],
            options={
                "verbose_name": "Lượt gửi tin",
                "verbose_name_plural": "Lượt gửi tin",
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        condition=models.Q(("delivered_at", None), ("given_up_at", None)),
                        fields=["subscription", "type", "key", "entry"],
                        name="delivery_open",
                    )
                ],
                "constraints": [models.UniqueConstraint(fields=("subscription", "entry"), name="told_once")],
            },
        ),
        migrations.CreateModel(
            name="TakeDown",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("personal_data", "Có dữ liệu cá nhân không được công khai"),
                            ("wrong_text", "Công bố nhầm nội dung"),
                            ("ordered", "Theo yêu cầu của cơ quan có thẩm quyền"),
                        ],
                        max_length=20,
                    ),
                ),
                ("ordered_as", models.CharField(max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "record",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="take_down", to="ledger.publicrecord"
                    ),
                ),
            ],
            options={
                "verbose_name": "Lệnh gỡ nội dung",
                "verbose_name_plural": "Lệnh gỡ nội dung",
                "default_permissions": (),
            },
        ),
    ]
