"""The queue of unanswered questions: from a question to a term in one step, for those who draft terms."""

import datetime

import pytest

from content_models.catalogue.models import EverydayTerm
from content_models.declaration.roles import Role
from search.asked import UnansweredQuestion
from tests.factories.people import holder_of

pytestmark = pytest.mark.django_db
HERE = "/quan-tri/cau-hoi/"


@pytest.fixture
def question():
    today = datetime.date(2026, 11, 10)
    return UnansweredQuestion.objects.create(digest="a" * 64, words="troi trang", days=3, times=9, last_day=today)


@pytest.fixture
def editor(client):
    client.force_login(holder_of(Role.CATALOGUE_EDITOR))
    return client


def test_an_editor_makes_a_term_of_a_question(editor, question):
    page = editor.get(HERE).content.decode()
    assert "troi trang" in page and "10/11/2026" in page
    form = editor.get("/quan-tri/snippets/catalogue/everydayterm/add/?title=troi+trang&code=troi-trang")
    assert 'value="troi trang"' in form.content.decode() and 'value="troi-trang"' in form.content.decode()
    assert not EverydayTerm.objects.exists()


def test_a_question_seen_to_leaves_the_queue(editor, question):
    assert editor.post(HERE, {"cau-hoi": question.digest}).status_code == 302
    assert "Chưa có câu hỏi nào như vậy" in editor.get(HERE).content.decode()


def test_nobody_else_sees_it(client, question):
    assert client.get(HERE).status_code == 302
    client.force_login(holder_of(Role.CLERK))
    assert client.get(HERE).status_code in (302, 403)
    assert client.post(HERE, {"cau-hoi": question.digest}).status_code in (302, 403)
    assert UnansweredQuestion.objects.exists()


def test_it_takes_few_queries(editor, question, django_assert_max_num_queries):
    editor.get(HERE)
    with django_assert_max_num_queries(12):
        editor.get(HERE)
