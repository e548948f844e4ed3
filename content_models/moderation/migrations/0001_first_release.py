"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import content_models.moderation.decision


class Migration(migrations.Migration):
    replaces = [
        ("moderation", "0001_initial"),
        ("moderation", "0002_initial"),
        ("moderation", "0003_signatures"),
        ("moderation", "0004_members_leave_with_reasons"),
        ("moderation", "0005_lapsed_basis_waits"),
        ("moderation", "0006_planned_members"),
        ("moderation", "0007_texts_kept_while_typing"),
        ("moderation", "0008_reminders_and_urgings"),
        ("moderation", "0009_called_off_before_its_instant"),
    ]

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("organisation", "0001_first_release"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("round", models.PositiveSmallIntegerField(default=1)),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "members",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("label", models.CharField(max_length=120)),
                ("role", models.CharField(max_length=40)),
                ("verdict", models.CharField(choices=[("approved", "Đồng ý"), ("returned", "Trả lại")], max_length=20)),
                ("at", models.DateTimeField()),
                ("reason", models.TextField(blank=True)),
                ("authors", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
            ],
            options={
                "verbose_name": "Quyết định",
                "verbose_name_plural": "Quyết định",
                "ordering": ("round", "position"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="MailChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("by_mail", models.BooleanField(default=True, verbose_name="Gửi thư nhắc việc")),
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mail_choice",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Cách nhắc việc",
                "verbose_name_plural": "Cách nhắc việc",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Member",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("object_id", models.BigIntegerField()),
                ("key", models.CharField(max_length=120)),
                ("title", models.TextField()),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("announce", "Công bố mới"),
                            ("amend", "Sửa đổi, bổ sung"),
                            ("replace", "Thay thế"),
                            ("withdraw", "Bãi bỏ"),
                        ],
                        max_length=20,
                        verbose_name="Hành vi",
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("in_force_from", models.DateField(null=True, verbose_name="Từ ngày")),
                ("successor_type", models.CharField(blank=True, max_length=60)),
                ("successor_key", models.CharField(blank=True, max_length=120)),
                ("reason", models.TextField(blank=True, verbose_name="Lý do")),
                ("basis", models.TextField(blank=True, verbose_name="Căn cứ")),
                ("edited_by_id", models.BigIntegerField(null=True)),
                ("open", models.BooleanField(default=True)),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wagtailcore.revision"
                    ),
                ),
            ],
            options={
                "verbose_name": "Nội dung trình",
                "verbose_name_plural": "Nội dung trình",
                "ordering": ("position",),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Duty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("decide", "Chờ duyệt"),
                            ("mend", "Trả lại để sửa"),
                            ("move", "Hồ sơ"),
                            ("basis", "Căn cứ hết hiệu lực"),
                            ("urge", "Báo cáo theo nhắc"),
                        ],
                        max_length=10,
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("title", models.TextField()),
                ("role", models.CharField(blank=True, max_length=40)),
                ("object_id", models.BigIntegerField()),
                ("key", models.CharField(blank=True, max_length=120)),
                ("opened_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("late_at", models.DateTimeField(null=True)),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duties",
                        to="moderation.member",
                    ),
                ),
            ],
            options={
                "verbose_name": "Việc chờ",
                "verbose_name_plural": "Việc chờ",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("field", models.CharField(blank=True, max_length=60, verbose_name="Trường")),
                ("words", models.TextField(max_length=2000, verbose_name="Ý kiến")),
                ("label", models.CharField(max_length=120, verbose_name="Bước")),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="remarks", to="moderation.member"
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
            ],
            options={
                "verbose_name": "Ý kiến",
                "verbose_name_plural": "Ý kiến",
                "ordering": ("at", "pk"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("soon", "Sắp đến hạn"),
                            ("today", "Hết hạn hôm nay"),
                            ("late", "Đã trễ hạn"),
                            ("urged", "Cấp trên nhắc"),
                        ],
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reminders", to="moderation.duty"
                    ),
                ),
            ],
            options={
                "verbose_name": "Lần nhắc việc",
                "verbose_name_plural": "Lần nhắc việc",
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("duty", "stage"), name="reminded_once")],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created_at", models.DateTimeField()),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "mail",
                    models.CharField(
                        choices=[
                            ("none", "Không gửi thư"),
                            ("waiting", "Chờ gửi"),
                            ("sent", "Đã gửi"),
                            ("failed", "Không gửi được"),
                        ],
                        default="none",
                        max_length=10,
                    ),
                ),
                ("mail_tries", models.PositiveSmallIntegerField(default=0)),
                ("mail_after", models.DateTimeField(null=True)),
                ("mail_fault", models.CharField(blank=True, max_length=60)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "reminder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="moderation.reminder"
                    ),
                ),
            ],
            options={
                "verbose_name": "Thông báo",
                "verbose_name_plural": "Thông báo",
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        condition=models.Q(("read_at", None)), fields=["account", "-created_at"], name="notice_unread"
                    ),
                    models.Index(condition=models.Q(("mail", "waiting")), fields=["mail_after"], name="notice_mail"),
                ],
                "constraints": [models.UniqueConstraint(fields=("reminder", "account"), name="noticed_once")],
            },
        ),
        migrations.CreateModel(
            name="SignatureRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64)),
                ("files", models.JSONField(default=list)),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="signatures", to="moderation.decision"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="signatures", to="moderation.member"
                    ),
                ),
            ],
            options={
                "verbose_name": "Chữ ký",
                "verbose_name_plural": "Chữ ký",
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("decision", "member"), name="signed_once")],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.TextField(verbose_name="Nội dung")),
                ("lead_id", models.BigIntegerField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Đang chờ duyệt"),
                            ("approved", "Đã duyệt"),
                            ("returned", "Đã trả lại"),
                            ("taken_back", "Đã rút"),
                            ("called_off", "Đã hủy trước giờ công khai"),
                        ],
                        db_index=True,
                        default="open",
                        max_length=20,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
                ("round", models.PositiveSmallIntegerField(default=1)),
                ("edition", models.PositiveSmallIntegerField(default=0)),
                ("submitted_at", models.DateTimeField()),
                ("closed_at", models.DateTimeField(null=True)),
                ("shown_from", models.DateTimeField(null=True, verbose_name="Công khai từ")),
                ("note", models.TextField(blank=True, verbose_name="Ghi chú của người trình")),
                (
                    "authors",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
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
                    "lead_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "Tờ trình",
                "verbose_name_plural": "Tờ trình",
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="member",
            name="submission",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="members", to="moderation.submission"
            ),
        ),
        migrations.AddField(
            model_name="duty",
            name="submission",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="duties",
                to="moderation.submission",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="submission",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="moderation.submission"
            ),
        ),
        migrations.CreateModel(
            name="Urging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sent_at", models.DateTimeField()),
                ("words", models.TextField(verbose_name="Nội dung nhắc")),
                ("counted", models.JSONField(default=dict)),
                ("due_at", models.DateTimeField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sent", "Chờ đơn vị báo cáo"),
                            ("answered", "Đơn vị đã báo cáo"),
                            ("closed", "Đã kết luận"),
                        ],
                        default="sent",
                        max_length=10,
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="Báo cáo của đơn vị")),
                ("answered_at", models.DateTimeField(null=True)),
                ("recommendation", models.TextField(blank=True, verbose_name="Kiến nghị")),
                ("remedy", models.TextField(blank=True, verbose_name="Biện pháp khắc phục")),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                        verbose_name="Đơn vị",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "sender",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                        verbose_name="Cơ quan nhắc",
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "Nhắc đơn vị",
                "verbose_name_plural": "Nhắc đơn vị",
                "ordering": ("-sent_at", "-pk"),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="KeptText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object_id", models.BigIntegerField(default=0)),
                ("based_on", models.BigIntegerField(null=True)),
                ("fields", models.JSONField(default=dict)),
                ("at", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
            ],
            options={
                "verbose_name": "Nội dung chưa lưu",
                "verbose_name_plural": "Nội dung chưa lưu",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("account", "content_type", "object_id"), name="one_kept_text")
                ],
            },
        ),
        migrations.CreateModel(
            name="Departure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "how",
                    models.CharField(
                        choices=[("taken_out", "Rút riêng"), ("returned", "Trả lại riêng")], max_length=20
                    ),
                ),
                ("label", models.CharField(max_length=120, verbose_name="Bước")),
                ("at", models.DateTimeField()),
                ("reason", models.TextField(verbose_name="Lý do")),
                (
                    "authors",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                    "member",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="departure", to="moderation.member"
                    ),
                ),
            ],
            options={
                "verbose_name": "Nội dung rời tờ trình",
                "verbose_name_plural": "Nội dung rời tờ trình",
                "ordering": ("at", "pk"),
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="departure_states_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("how", "taken_out"),
                            models.Q(
                                content_models.moderation.decision.IsAmong(models.F("by"), models.F("authors")),
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="return_four_eyes",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("on_behalf_of", None),
                            models.Q(
                                content_models.moderation.decision.IsAmong(
                                    models.F("on_behalf_of"), models.F("authors")
                                ),
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="return_four_eyes_stand_in",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lead_id", models.BigIntegerField()),
                ("object_id", models.BigIntegerField()),
                ("position", models.PositiveIntegerField()),
                ("included", models.BooleanField(default=True, verbose_name="Trình lần này")),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("announce", "Công bố mới"),
                            ("amend", "Sửa đổi, bổ sung"),
                            ("replace", "Thay thế"),
                            ("withdraw", "Bãi bỏ"),
                        ],
                        max_length=20,
                        verbose_name="Hành vi",
                    ),
                ),
                ("in_force_from", models.DateField(null=True, verbose_name="Từ ngày")),
                ("successor_key", models.CharField(blank=True, max_length=120, verbose_name="Mã thay thế")),
                ("reason", models.TextField(blank=True, verbose_name="Lý do")),
                ("basis", models.TextField(blank=True, verbose_name="Căn cứ")),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
                (
                    "lead_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
            ],
            options={
                "verbose_name": "Nội dung dự kiến trình",
                "verbose_name_plural": "Nội dung dự kiến trình",
                "ordering": ("position", "pk"),
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("lead_type", "lead_id", "content_type", "object_id"), name="planned_once"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.UniqueConstraint(
                condition=models.Q(("open", True)), fields=("content_type", "object_id"), name="in_one_open_submission"
            ),
        ),
        migrations.AddIndex(
            model_name="duty",
            index=models.Index(
                condition=models.Q(("closed_at", None)), fields=["role", "agency", "due_at"], name="duty_waits"
            ),
        ),
        migrations.AddIndex(
            model_name="duty",
            index=models.Index(
                condition=models.Q(("closed_at", None)), fields=["content_type", "object_id"], name="duty_of"
            ),
        ),
        migrations.AddIndex(
            model_name="duty",
            index=models.Index(condition=models.Q(("closed_at", None)), fields=["account"], name="duty_of_account"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(fields=("submission", "round", "position"), name="step_decided_once"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    content_models.moderation.decision.IsAmong(models.F("by"), models.F("authors")), _negated=True
                ),
                name="four_eyes",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("on_behalf_of", None),
                    models.Q(
                        content_models.moderation.decision.IsAmong(models.F("on_behalf_of"), models.F("authors")),
                        _negated=True,
                    ),
                    _connector="OR",
                ),
                name="four_eyes_stand_in",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), ("verdict", "returned"), _negated=True), name="return_states_reason"
            ),
        ),
    ]
