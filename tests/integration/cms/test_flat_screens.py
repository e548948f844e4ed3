"""The hand-written screens cost as many queries for many rows as for few; what each costs is printed with the run."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from content_models.actions.gathering import gather
from content_models.actions.remarking import remark
from content_models.actions.standing_in import Naming, name_stand_in
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.moderation.models import Notice, Reminder
from content_models.organisation.models import Agency
from content_models.quality.models import QualityPolicy
from tests.factories.people import START, agency, holder_of, stranger
from tests.factories.texts import approved, decider, drafted, redraft, submitted
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
EDITOR, LEADER = Role.CATALOGUE_EDITOR, Role.AGENCY_LEADER
A_LIST, A_PAGE = 15, 35


def naming(number):
    deputy = holder_of(Role.SPECIALIST, name=f"pho-{number}")
    today = timezone.localdate()
    later = today + datetime.timedelta(days=7)
    return Naming(
        principal=holder_of(LEADER), deputy=deputy, role=LEADER, agency=agency(), starts_on=today, ends_on=later
    )


class House:
    """A record with a history, a decision with what is gathered, people, agencies; `grow` adds one more of each."""

    def __init__(self):
        self.decision = drafted(AnnouncingDecision)
        self.waiting = drafted(AnnouncingDecision)
        self.policy = drafted(QualityPolicy)
        self.submission = submit(
            [Proposal(self.waiting, [Entry(self.waiting), *(Entry(drafted(Procedure)) for _ in range(2))])],
            holder_of(EDITOR),
        )[0]
        self.unit = Agency.objects.create(code="H99.50", name="Chi cục", parent=agency("H99"), starts_on=START)
        self.number = 0

    def grow(self):
        self.number += 1
        editor = holder_of(EDITOR)
        gather(self.decision, drafted(Procedure), editor)
        self.policy = redraft(self.policy, title=f"Chính sách {self.number}")
        name_stand_in(naming(self.number), holder_of(LEADER))
        stranger(f"nguoi-{self.number}")
        later, secretary = drafted(QualityPolicy), holder_of(QualityPolicy.lifecycle.draft)
        tomorrow = timezone.now() + datetime.timedelta(days=1)
        approved(submit([Proposal(later, [Entry(later)], shown_from=tomorrow)], secretary)[0])
        duty = submitted(drafted(QualityPolicy)).duties.get()
        reminder = Reminder.objects.create(duty=duty, stage="soon", at=timezone.now())
        Notice.objects.create(reminder=reminder, account=holder_of(EDITOR), created_at=timezone.now())
        members = list(self.submission.members.order_by("position"))[1:]
        remark(self.submission, {members[0].pk: {"note": f"Ý kiến {self.number}"}}, decider(self.submission))
        Agency.objects.create(code=f"H99.50.{self.number}", name=f"Tổ {self.number}", parent=self.unit, starts_on=START)

    def screens(self):
        """Name, who opens it, where, and its budget."""
        editor, leader, judge = (
            browser(holder_of(EDITOR)),
            browser(holder_of(LEADER)),
            browser(decider(self.submission)),
        )
        chief, clerk = browser(holder_of(Role.ORGANISATION_ADMIN, "H99")), browser(holder_of(Role.ACCOUNT_ADMIN, "H99"))
        secretary = browser(holder_of(QualityPolicy.lifecycle.draft))
        lead, member = self.decision.pk, self.submission.members.order_by("position")[1].pk
        policy, kind = self.policy.pk, QualityPolicy.snippet_viewset
        yield "gather", editor, reverse("cms_gather", args=["announcingdecision", lead]), A_PAGE
        yield "submit", editor, reverse("cms_submit", args=["announcingdecision", lead]), A_PAGE
        yield "review", judge, reverse("cms_review", args=[self.submission.pk]), A_PAGE
        yield "remark", judge, reverse("cms_remark", args=[self.submission.pk, member]), A_PAGE
        yield "scheduled", leader, reverse("cms_scheduled"), A_LIST
        yield "notices", editor, reverse("cms_notices"), A_LIST
        yield "stand-ins", leader, reverse("cms_stand_ins"), A_LIST
        yield "accounts", clerk, reverse("cms_accounts"), A_LIST
        yield "agencies", chief, reverse("cms_agencies"), A_LIST
        yield "an agency", chief, reverse("cms_agency", args=[self.unit.pk]), A_PAGE + 10
        yield "history", secretary, reverse(kind.get_url_name("history"), args=[policy]), A_PAGE
        yield "inspect", secretary, reverse(kind.get_url_name("inspect"), args=[policy]), A_PAGE
        yield "compare", secretary, reverse("cms_compare", args=["qualitypolicy", policy]), 20
        yield "own account", editor, reverse("wagtailadmin_account"), A_PAGE
        yield "imports", editor, reverse("cms_imports"), A_LIST


def counted(house):
    found = {}
    for name, client, address, most in house.screens():
        assert client.get(address).status_code == 200, name
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        found[name] = (len(asked), most)
    return found


def test_many_rows_cost_what_few_cost(record_property):
    house = House()
    for _ in range(2):
        house.grow()
    few = counted(house)
    for _ in range(5):
        house.grow()
    many = counted(house)
    record_property("figure", "queries of " + ", ".join(f"{name} {count}" for name, (count, _) in many.items()))
    assert {name: (few[name][0], count) for name, (count, _) in many.items() if count != few[name][0]} == {}
    assert {name: told for name, told in many.items() if told[0] > told[1]} == {}
