"""The tables of the first release, made at once; a database made step by step before it is at the same place."""

import uuid

import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import content_models.organisation.calendar_day


class Migration(migrations.Migration):
    replaces = [
        ("organisation", "0001_initial"),
        ("organisation", "0002_roles_of_the_quality_system"),
        ("organisation", "0003_what_guards_an_account"),
        ("organisation", "0004_agency_changes"),
        ("organisation", "0005_entries_of_shared_categories"),
        ("organisation", "0006_keys_that_write"),
    ]

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarDay",
            fields=[
                ("day", models.DateField(primary_key=True, serialize=False, verbose_name="Ngày")),
                ("working", models.BooleanField(verbose_name="Ngày làm việc")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="Ghi chú")),
                (
                    "spans",
                    models.JSONField(
                        blank=True,
                        default=content_models.organisation.calendar_day.usual_hours,
                        verbose_name="Giờ làm việc",
                    ),
                ),
                ("calendar_year", models.PositiveSmallIntegerField(db_index=True, verbose_name="Năm")),
            ],
            options={
                "verbose_name": "Ngày của lịch làm việc",
                "ordering": ("day",),
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
                ("full_name", models.CharField(max_length=150, verbose_name="Họ tên, chức danh")),
                ("must_change_password", models.BooleanField(default=False, verbose_name="Phải đổi mật khẩu")),
                (
                    "password_changed_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="Đổi mật khẩu lúc"
                    ),
                ),
                ("left_on", models.DateField(editable=False, null=True, verbose_name="Nghỉ từ ngày")),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "Tài khoản",
                "verbose_name_plural": "Tài khoản",
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="Agency",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True, verbose_name="Mã định danh")),
                ("name", models.CharField(max_length=300, verbose_name="Tên cơ quan")),
                ("short_name", models.CharField(blank=True, max_length=120, verbose_name="Tên gọn")),
                ("kind", models.CharField(blank=True, max_length=60, verbose_name="Loại")),
                (
                    "tier",
                    models.CharField(
                        choices=[
                            ("province", "Cấp tỉnh"),
                            ("district", "Cấp huyện (đến 30/6/2025)"),
                            ("commune", "Cấp xã"),
                            ("external", "Ngoài tỉnh"),
                        ],
                        default="province",
                        max_length=20,
                        verbose_name="Cấp",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="Thành lập")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="Kết thúc")),
                (
                    "modules_off",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Phân hệ không dùng",
                    ),
                ),
                ("path", models.CharField(db_collation="C", db_index=True, default="", editable=False, max_length=200)),
                ("sort_key", models.CharField(db_collation="C", default="", editable=False, max_length=220)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="organisation.agency",
                        verbose_name="Cơ quan cấp trên",
                    ),
                ),
            ],
            options={
                "verbose_name": "Cơ quan",
                "verbose_name_plural": "Cơ quan",
                "ordering": ("sort_key", "code"),
            },
        ),
        migrations.CreateModel(
            name="ApiClient",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="Hệ thống")),
                ("key_digest", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None, verbose_name="Phạm vi"
                    ),
                ),
                ("expires_on", models.DateField(blank=True, null=True, verbose_name="Hết hạn")),
                ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="Thu hồi")),
                ("last_used_at", models.DateTimeField(editable=False, null=True, verbose_name="Dùng lần cuối")),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Tài khoản",
                    ),
                ),
                (
                    "agency",
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
                "verbose_name": "Hệ thống kết nối",
                "verbose_name_plural": "Hệ thống kết nối",
            },
        ),
        migrations.CreateModel(
            name="SharedTerm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("category", models.CharField(max_length=60)),
                ("value", models.CharField(max_length=60)),
                ("label", models.CharField(max_length=500)),
                ("retired", models.BooleanField(default=False)),
                ("place", models.PositiveIntegerField()),
                (
                    "names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=500), default=list, size=None
                    ),
                ),
            ],
            options={
                "verbose_name": "Mục của danh mục dùng chung",
                "verbose_name_plural": "Mục của danh mục dùng chung",
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("category", "value"), name="term_once")],
            },
        ),
        migrations.CreateModel(
            name="StaffSession",
            fields=[
                (
                    "session_key",
                    models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name="session key"),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                ("device", models.CharField(blank=True, max_length=120, verbose_name="Thiết bị")),
                ("sealed_address", models.TextField(blank=True)),
                ("started_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="Đăng nhập lúc")),
                ("seen_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="Dùng lần cuối")),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Phiên đăng nhập",
                "verbose_name_plural": "Phiên đăng nhập",
                "abstract": False,
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="StandIn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="Từ ngày")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="Đến hết ngày")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("catalogue_editor", "Biên tập danh mục"),
                            ("procedure_controller", "Kiểm soát thủ tục hành chính"),
                            ("agency_leader", "Lãnh đạo cơ quan"),
                            ("one_stop_clerk", "Cán bộ một cửa"),
                            ("specialist", "Chuyên viên"),
                            ("iso_secretary", "Thư ký ISO"),
                            ("account_administrator", "Quản trị tài khoản"),
                            ("department_head", "Lãnh đạo phòng, ban"),
                            ("iso_representative", "Đại diện lãnh đạo về chất lượng"),
                            ("document_controller", "Kiểm soát tài liệu, hồ sơ"),
                            ("organisation_administrator", "Quản lý tổ chức bộ máy"),
                            ("auditor", "Kiểm tra"),
                        ],
                        max_length=40,
                        verbose_name="Vai trò",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stands_in",
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
                    "on_behalf_of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stood_in_by",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Làm thay",
                "verbose_name_plural": "Làm thay",
            },
        ),
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("digest", models.CharField(db_index=True, max_length=64)),
                ("name", models.CharField(max_length=200, verbose_name="Tên tệp")),
                ("size", models.BigIntegerField(verbose_name="Dung lượng")),
                ("media_type", models.CharField(max_length=120)),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "Tệp đã tải lên",
                "verbose_name_plural": "Tệp đã tải lên",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="TryCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("subject", models.CharField(max_length=64)),
                ("since", models.DateTimeField(db_index=True)),
                ("count", models.PositiveIntegerField()),
            ],
            options={
                "verbose_name": "Số lần thử",
                "verbose_name_plural": "Số lần thử",
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("kind", "subject"), name="one_try_count")],
            },
        ),
        migrations.CreateModel(
            name="AgencyChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("rename", "Đổi tên"),
                            ("move", "Chuyển cơ quan cấp trên"),
                            ("merge", "Sáp nhập, hợp nhất"),
                            ("split", "Chia, tách"),
                            ("end", "Kết thúc hoạt động"),
                            ("transfer", "Chuyển giao hồ sơ, văn bản"),
                        ],
                        max_length=20,
                        verbose_name="Việc",
                    ),
                ),
                ("on", models.DateField(verbose_name="Từ ngày")),
                ("basis", models.CharField(max_length=300, verbose_name="Căn cứ")),
                ("reason", models.TextField(verbose_name="Lý do")),
                ("agencies", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                (
                    "others",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("plan", models.JSONField(default=dict)),
                ("decided_at", models.DateTimeField()),
                ("applied_at", models.DateTimeField(null=True)),
                ("cancelled_at", models.DateTimeField(null=True)),
                ("fault", models.TextField(blank=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Thay đổi tổ chức",
                "verbose_name_plural": "Thay đổi tổ chức",
                "ordering": ("on", "pk"),
                "default_permissions": (),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["agencies"], name="change_of_agencies"),
                    models.Index(
                        condition=models.Q(("applied_at", None), ("cancelled_at", None)),
                        fields=["on"],
                        name="change_waits",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApiCall",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("method", models.CharField(max_length=8)),
                ("path", models.CharField(max_length=500)),
                ("status", models.PositiveSmallIntegerField()),
                (
                    "client",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="calls", to="organisation.apiclient"
                    ),
                ),
            ],
            options={
                "verbose_name": "Nhật ký kết nối",
                "verbose_name_plural": "Nhật ký kết nối",
                "indexes": [models.Index(fields=["client", "-at"], name="call_of_client")],
            },
        ),
        migrations.CreateModel(
            name="ApiReply",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200)),
                ("call", models.CharField(max_length=64)),
                ("text", models.TextField()),
                ("tag", models.CharField(max_length=120)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "client",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.apiclient"
                    ),
                ),
            ],
            options={
                "verbose_name": "Trả lời đã ghi",
                "verbose_name_plural": "Trả lời đã ghi",
                "default_permissions": (),
                "indexes": [models.Index(fields=["at"], name="reply_age")],
                "constraints": [models.UniqueConstraint(fields=("client", "key"), name="one_reply")],
            },
        ),
        migrations.CreateModel(
            name="NumberBook",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("series", models.CharField(max_length=60, verbose_name="Sổ")),
                ("period", models.CharField(max_length=20, verbose_name="Kỳ")),
                ("last", models.BigIntegerField(default=0, verbose_name="Số cuối")),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
            ],
            options={
                "verbose_name": "Sổ số",
                "verbose_name_plural": "Sổ số",
                "constraints": [models.UniqueConstraint(fields=("series", "agency", "period"), name="one_book")],
            },
        ),
        migrations.CreateModel(
            name="RoleGrant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_on", models.DateField(verbose_name="Từ ngày")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="Đến hết ngày")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("catalogue_editor", "Biên tập danh mục"),
                            ("procedure_controller", "Kiểm soát thủ tục hành chính"),
                            ("agency_leader", "Lãnh đạo cơ quan"),
                            ("one_stop_clerk", "Cán bộ một cửa"),
                            ("specialist", "Chuyên viên"),
                            ("iso_secretary", "Thư ký ISO"),
                            ("account_administrator", "Quản trị tài khoản"),
                            ("department_head", "Lãnh đạo phòng, ban"),
                            ("iso_representative", "Đại diện lãnh đạo về chất lượng"),
                            ("document_controller", "Kiểm soát tài liệu, hồ sơ"),
                            ("organisation_administrator", "Quản lý tổ chức bộ máy"),
                            ("auditor", "Kiểm tra"),
                        ],
                        max_length=40,
                        verbose_name="Vai trò",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="grants", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="grants", to="organisation.agency"
                    ),
                ),
                (
                    "granted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Phân quyền",
                "verbose_name_plural": "Phân quyền",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ends_on", None)),
                        fields=("account", "role", "agency"),
                        name="grant_open_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Succession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="Từ ngày")),
                ("basis", models.CharField(blank=True, max_length=300, verbose_name="Căn cứ")),
                ("whole", models.BooleanField(default=True, verbose_name="Kế thừa toàn bộ")),
                (
                    "from_agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="successors",
                        to="organisation.agency",
                        verbose_name="Cơ quan cũ",
                    ),
                ),
                (
                    "to_agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="preceded",
                        to="organisation.agency",
                        verbose_name="Cơ quan kế thừa",
                    ),
                ),
            ],
            options={
                "verbose_name": "Kế thừa",
                "verbose_name_plural": "Kế thừa",
                "constraints": [
                    models.UniqueConstraint(fields=("from_agency", "to_agency"), name="succession_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("whole", True)), fields=("from_agency",), name="one_continues_the_whole"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_agency", models.F("to_agency")), _negated=True),
                        name="succession_not_itself",
                    ),
                ],
            },
        ),
    ]
