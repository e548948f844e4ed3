"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("intake", "0001_staged_import"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_first_release"),
    ]

    operations = [
        migrations.CreateModel(
            name="Batch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=60, verbose_name="Loại")),
                ("opened_at", models.DateTimeField(verbose_name="Tải lên lúc")),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("reading", "Đang đọc tệp"),
                            ("mapping", "Chờ ghép cột"),
                            ("checking", "Đang kiểm tra"),
                            ("choosing", "Chờ chọn dòng"),
                            ("applying", "Đang tạo bản nháp"),
                            ("done", "Đã nhập"),
                            ("refused", "Không đọc được"),
                            ("dropped", "Đã bỏ"),
                        ],
                        db_index=True,
                        default="reading",
                        max_length=20,
                    ),
                ),
                ("message", models.TextField(blank=True)),
                ("settled", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("sheets", models.JSONField(default=list)),
                ("sheet", models.CharField(blank=True, max_length=200)),
                ("head_from", models.PositiveIntegerField(default=0)),
                ("head_to", models.PositiveIntegerField(default=0)),
                ("columns", models.JSONField(default=list)),
                ("mapping", models.JSONField(default=dict)),
                ("constants", models.JSONField(default=dict)),
                ("answers", models.JSONField(default=dict)),
                ("counts", models.JSONField(default=dict)),
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
                    "applied_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.storedfile",
                        verbose_name="Tệp",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "Lượt nhập",
                "verbose_name_plural": "Lượt nhập",
                "ordering": ("-pk",),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="StagedRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("cells", models.JSONField(default=list)),
                ("sorts", models.JSONField(default=dict)),
                ("faults", models.JSONField(default=list)),
                ("hidden", models.BooleanField(default=False)),
                ("key", models.CharField(blank=True, max_length=120)),
                ("title", models.TextField(blank=True)),
                ("plain", models.JSONField(default=dict)),
                ("lead", models.JSONField(default=dict)),
                ("links", models.JSONField(default=dict)),
                ("problems", models.JSONField(default=list)),
                (
                    "flags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("mới", "mới"),
                            ("đã sửa", "đã sửa"),
                            ("không đổi", "không đổi"),
                            ("từ chối", "từ chối"),
                        ],
                        max_length=20,
                    ),
                ),
                ("changed", models.JSONField(default=list)),
                ("standing_id", models.BigIntegerField(null=True)),
                ("seen_revision", models.BigIntegerField(null=True)),
                ("chosen", models.BooleanField(default=False)),
                ("record_id", models.BigIntegerField(null=True)),
                ("revision_id", models.BigIntegerField(null=True)),
                ("result", models.CharField(blank=True, max_length=20)),
                ("told", models.TextField(blank=True)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rows", to="intake.batch"
                    ),
                ),
            ],
            options={
                "verbose_name": "Dòng nhập",
                "verbose_name_plural": "Dòng nhập",
                "ordering": ("number",),
                "default_permissions": (),
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["flags"], name="staged_row_flags")],
                "constraints": [models.UniqueConstraint(fields=("batch", "number"), name="row_once_a_batch")],
            },
        ),
    ]
