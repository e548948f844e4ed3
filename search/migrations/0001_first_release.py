"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("search", "0001_tables"),
        ("search", "0002_what_was_set_aside"),
        ("search", "0003_compared_with_the_ledger"),
        ("search", "0004_unanswered_questions"),
    ]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="IndexCursor",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("position", models.BigIntegerField(default=0)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("identity", models.CharField(blank=True, max_length=120)),
                ("doubted", models.BooleanField(default=True)),
                ("begun", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="FacetValue",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=60)),
                ("value", models.CharField(max_length=300)),
                ("label", models.TextField()),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("name", "value"), name="search_facet_once")],
            },
        ),
        migrations.CreateModel(
            name="IndexedVersion",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("type", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=200)),
                ("version", models.IntegerField()),
                ("title", models.TextField()),
                ("agency_code", models.CharField(max_length=60)),
                ("agency_name", models.CharField(max_length=300)),
                (
                    "codes",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
                ),
                (
                    "facets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                ("prior", models.FloatField(default=1.0)),
                ("later", models.BooleanField(default=False)),
                ("withdrawn", models.BooleanField(default=False)),
                ("successor_type", models.CharField(blank=True, default="", max_length=60)),
                ("successor_key", models.CharField(blank=True, default="", max_length=200)),
                ("shown_from", models.DateTimeField()),
                ("shown_until", models.DateTimeField(null=True)),
                ("in_force_from", models.DateField(null=True)),
                ("superseded_on", models.DateField(null=True)),
                ("superseded_known", models.DateTimeField(null=True)),
                ("mark", models.IntegerField(default=0)),
            ],
            options={
                "default_permissions": (),
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["codes"], name="search_version_codes")],
                "constraints": [models.UniqueConstraint(fields=("type", "key", "version"), name="search_version_once")],
            },
        ),
        migrations.CreateModel(
            name="Posting",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "document", "term", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("document", models.IntegerField()),
                ("term", models.IntegerField()),
                ("tf", models.SmallIntegerField()),
                ("length", models.SmallIntegerField()),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["term"], include=("document", "tf", "length"), name="search_posting_read")
                ],
            },
        ),
        migrations.CreateModel(
            name="Reconciliation",
            fields=[
                ("id", models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("engine", models.CharField(max_length=20)),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("seconds", models.FloatField()),
                ("versions", models.BigIntegerField()),
                ("missing", models.IntegerField(default=0)),
                ("stale", models.IntegerField(default=0)),
                ("extra", models.IntegerField(default=0)),
                ("left", models.IntegerField(default=0)),
                ("names", models.JSONField(default=list)),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["engine", "-at"], name="search_reconciled")],
            },
        ),
        migrations.CreateModel(
            name="SearchField",
            fields=[
                ("id", models.SmallAutoField(primary_key=True, serialize=False)),
                ("type", models.CharField(max_length=60)),
                ("name", models.CharField(max_length=60)),
                ("documents", models.IntegerField(default=0)),
                ("length", models.BigIntegerField(default=0, help_text="Syllables in all documents together")),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("type", "name"), name="search_field_once")],
            },
        ),
        migrations.CreateModel(
            name="SearchTerm",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("field", models.SmallIntegerField()),
                ("text", models.CharField(db_collation="C", max_length=140)),
                ("documents", models.IntegerField(default=0)),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("text", "field"), name="search_term_once")],
            },
        ),
        migrations.CreateModel(
            name="SetAside",
            fields=[
                ("id", models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("engine", models.CharField(max_length=20)),
                ("type", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=200)),
                ("position", models.BigIntegerField()),
                ("tries", models.PositiveSmallIntegerField(default=1)),
                ("fault", models.CharField(max_length=500)),
                ("since", models.DateTimeField(auto_now_add=True)),
                ("retry_at", models.DateTimeField(null=True)),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("engine", "type", "key"), name="search_aside_once")],
            },
        ),
        migrations.CreateModel(
            name="UnansweredQuestion",
            fields=[
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("words", models.CharField(blank=True, max_length=100)),
                ("days", models.PositiveIntegerField(default=1)),
                ("times", models.PositiveIntegerField(default=1)),
                ("last_day", models.DateField()),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["-times"], name="search_unanswered_times")],
            },
        ),
    ]
