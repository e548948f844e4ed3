"""Where these screens hang in the editor's house: addresses, the menu entry, the style sheets."""

from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html_join
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily
from cms.review.calling_off import call_off_schedule
from cms.review.desk import desk
from cms.review.gathering import gather_under
from cms.review.leaving import take_members_out
from cms.review.notices import notices, settle_notices
from cms.review.remarking import remark_on
from cms.review.reviewing import review
from cms.review.scheduled import change_schedule, scheduled
from cms.review.submitting import submit_record, take_back_submission
from cms.review.taking_down import take_down_record
from cms.review.withdrawing import withdraw_record

STYLES = ("themes/tokens.css", "cms/staff.css", "cms/staff-states.css", "cms/staff-screens.css")


@hooks.register("register_admin_urls")
def review_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    return [
        path("viec-cho-toi/", desk, name="cms_desk"),
        path("lich-cong-bo/", scheduled, name="cms_scheduled"),
        path("lich-cong-bo/<int:pk>/", change_schedule, name="cms_reschedule"),
        path("lich-cong-bo/<int:pk>/huy/", call_off_schedule, name="cms_call_off"),
        path("nhac-viec/", notices, name="cms_notices"),
        path("nhac-viec/xong/", settle_notices, name="cms_settle_notices"),
        path("duyet/<int:pk>/", review, name="cms_review"),
        path("duyet/<int:pk>/rut/", take_back_submission, name="cms_take_back"),
        path("duyet/<int:pk>/rut-rieng/", take_members_out, name="cms_take_out"),
        path("duyet/<int:pk>/y-kien/<int:member_pk>/", remark_on, name="cms_remark"),
        path("trinh/<str:type_name>/<int:pk>/", submit_record, name="cms_submit"),
        path("trinh/<str:type_name>/<int:pk>/tap-hop/", gather_under, name="cms_gather"),
        path("go-noi-dung/<str:type_name>/<int:pk>/", take_down_record, name="cms_take_down"),
        path("bai-bo/<str:type_name>/<int:pk>/", withdraw_record, name="cms_withdraw"),
    ]


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    """What waits comes first in the menu."""
    return MenuItem(lazily("Việc chờ tôi"), reverse("cms_desk"), name="viec-cho-toi", icon_name="tasks", order=1)


@hooks.register("register_admin_menu_item")
def schedule_menu_item() -> MenuItem:
    """After what waits: what was decided and is still to come."""
    return MenuItem(lazily("Lịch công bố"), reverse("cms_scheduled"), name="lich-cong-bo", icon_name="date", order=40)


@hooks.register("insert_global_admin_css")
def staff_styles() -> str:
    """Tokens of the whole product, then our content inside Wagtail's frame."""
    return format_html_join("", '<link rel="stylesheet" href="{}">', ((static(name),) for name in STYLES))
