"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("citations", "0001_legal_basis_graph"),
    ]

    initial = True

    dependencies = [
        ("ledger", "0001_first_release"),
    ]

    operations = [
        migrations.CreateModel(
            name="ComingLaw",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("counts_from", models.DateTimeField(db_index=True)),
                (
                    "record",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ledger.publicrecord"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Law",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=120)),
                ("version", models.PositiveIntegerField()),
                ("symbol", models.CharField(max_length=500, verbose_name="Số, ký hiệu")),
                ("symbol_key", models.CharField(db_index=True, max_length=120)),
                ("title", models.TextField(verbose_name="Tên văn bản")),
                ("place", models.CharField(blank=True, max_length=300)),
                ("begins_on", models.DateField(null=True, verbose_name="Có hiệu lực từ")),
                ("states_end", models.DateField(null=True, verbose_name="Hết hiệu lực từ, theo chính văn bản")),
                ("ends_on", models.DateField(null=True, verbose_name="Hết hiệu lực từ")),
                ("end_told", models.BooleanField(default=False)),
                (
                    "successor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="citations.law",
                        verbose_name="Thay thế bởi",
                    ),
                ),
            ],
            options={
                "verbose_name": "Văn bản",
                "verbose_name_plural": "Văn bản",
                "default_permissions": (),
                "indexes": [
                    models.Index(condition=models.Q(("end_told", False)), fields=["ends_on"], name="law_to_tell")
                ],
                "constraints": [models.UniqueConstraint(fields=("type", "key"), name="law_once")],
            },
        ),
        migrations.CreateModel(
            name="Citation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=60)),
                ("object_id", models.BigIntegerField()),
                ("key", models.CharField(blank=True, max_length=120)),
                ("public", models.BooleanField()),
                ("field", models.CharField(max_length=60)),
                ("row_id", models.CharField(blank=True, max_length=40)),
                ("symbol", models.CharField(max_length=500, verbose_name="Số, ký hiệu")),
                ("symbol_key", models.CharField(db_index=True, max_length=120)),
                ("words", models.TextField()),
                (
                    "law",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="citations",
                        to="citations.law",
                    ),
                ),
            ],
            options={
                "verbose_name": "Viện dẫn",
                "verbose_name_plural": "Viện dẫn",
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["type", "object_id", "public"], name="citation_of"),
                    models.Index(
                        condition=models.Q(("public", True)),
                        fields=["law", "type", "object_id"],
                        name="citation_lapsed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LawLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("replaces", "Thay thế"),
                            ("abolishes", "Bãi bỏ"),
                            ("abolishes_part", "Bãi bỏ một phần"),
                            ("amends", "Sửa đổi, bổ sung"),
                            ("guides", "Quy định chi tiết, hướng dẫn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("newer_symbol", models.CharField(max_length=500)),
                ("newer_key", models.CharField(db_index=True, max_length=120)),
                ("older_symbol", models.CharField(max_length=500)),
                ("older_key", models.CharField(db_index=True, max_length=120)),
                ("on", models.DateField(null=True)),
                (
                    "newer",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="does", to="citations.law"
                    ),
                ),
                (
                    "older",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="suffers",
                        to="citations.law",
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="says", to="citations.law"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
    ]
