"""Where the queue of unanswered questions hangs in the staff house; without the catalogue there is none."""

from django.apps import apps
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.projection.words import lazily

SWITCHED_ON = apps.is_installed("content_models.catalogue")


@hooks.register("register_admin_urls")
def question_urls() -> list[URLPattern]:
    """Addresses under the staff door."""
    if not SWITCHED_ON:
        return []
    from cms.screens.questions.queue import questions

    return [path("cau-hoi/", questions, name="cms_questions")]


class QuestionsItem(MenuItem):
    """Shown to those who draft everyday terms."""

    def is_shown(self, request: HttpRequest) -> bool:
        from cms.screens.questions.queue import may_see

        return may_see(request.user)


if SWITCHED_ON:

    @hooks.register("register_admin_menu_item")
    def questions_item() -> MenuItem:
        """Beside the screen about publicity."""
        return QuestionsItem(
            lazily("Câu hỏi chưa có lời đáp"), reverse("cms_questions"), name="cau-hoi", icon_name="help", order=152
        )
