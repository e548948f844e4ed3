"""Nơi nhận tin: registered, given a new secret, stopped, resumed and told again by an agency's administrator (R-87)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from content_models.actions.granting import administered
from content_models.actions.recording import system_event
from content_models.actions.refusal import refuse_unless
from content_models.declaration import registry
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.ledger.event import events
from content_models.ledger.feed_entry import FeedEntry
from content_models.ledger.subscription import LONGEST_ADDRESS, Delivery, Subscription, new_secret
from content_models.organisation.agency import Agency
from content_models.organisation.instant import day_of, now

#: Subscriptions that one agency may have; stopped ones do not count.
MOST = 10
#: A host's name or number: what a resolver may be asked for. Names and passwords have no place in an address.
HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+", re.IGNORECASE)


def subscriptions_of(account: Any) -> QuerySet[Subscription]:
    """The subscriptions of the agencies that an account administers; nobody else's exist for it."""
    return Subscription.objects.filter(agency__in=administered(account)).select_related("agency", "owner")


def public_types() -> list[tuple[str, str]]:
    """Return what may be told of: the name and the label of each public type."""
    return [one for _, types in public_types_by_domain() for one in types]


def public_types_by_domain() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the same under the label of each domain."""
    domains: dict[str, list[tuple[str, str]]] = {}
    for model in registry.artefacts():
        label = str(model._meta.app_config.verbose_name)
        domains.setdefault(label, []).append((model.type_name(), str(model._meta.verbose_name)))
    return [*domains.items(), ("Tổ chức", [(AGENCY_TYPE, "Cơ quan")])]


@transaction.atomic
def subscribe(name: str, agency: Agency, address: str, types: Sequence[str], by: Any) -> tuple[Subscription, str]:
    """Register an address for what happens from now on; return it with its secret, which is shown this once.

    Refused outside the agencies one administers, for an address that is none, and beyond `MOST` at an agency.
    """
    at = now()
    may = administered(by).select_for_update(of=("self",)).filter(pk=agency.pk).exists()
    refuse_unless(may, f"Bạn không quản trị {agency}.")
    refuse_unless(not agency.has_ended(day_of(at)), f"{agency} đã kết thúc hoạt động.")
    refuse_unless(0 < len(name.strip()) <= 200, "Nhập tên hệ thống nhận, nhiều nhất 200 ký tự.")
    refuse_unless(set(types) <= {one for one, _ in public_types()}, "Chọn loại nội dung trong danh sách.")
    refuse_wrong(address)
    there = Subscription.objects.filter(agency=agency, stopped_at=None).count()
    refuse_unless(there < MOST, f"Mỗi cơ quan có nhiều nhất {MOST} nơi nhận tin đang hoạt động.")
    secret = new_secret()
    row = Subscription(name=name.strip(), agency=agency, address=address, types=list(types), owner=by)
    row.created_at, row.position = at, _newest()
    row.keep(secret, at)
    row.save()
    _tell(row, "subscribe", by, at, address=address, types=list(types))
    return row, secret


def refuse_wrong(address: str) -> None:
    """Refuse what is no address to send to. Where its host leads is looked at each time something is sent."""
    refuse_unless(len(address) <= LONGEST_ADDRESS, f"Địa chỉ dài nhất {LONGEST_ADDRESS} ký tự.")
    plain = address.isascii() and address.isprintable() and not set(address) & set(' \\"<>')
    refuse_unless(plain, "Địa chỉ chỉ gồm chữ không dấu, chữ số và dấu thường dùng, không có dấu cách.")
    parts, host, _ = parted(address)
    refuse_unless(HOST.fullmatch(host), "Địa chỉ không có tên máy.")
    schemes = ("https", "http") if settings.WEBHOOK_NETWORKS else ("https",)
    refuse_unless(parts.scheme in schemes, "Địa chỉ phải bắt đầu bằng https://.")
    refuse_unless("@" not in parts.netloc, "Địa chỉ không được chứa tên đăng nhập hay mật khẩu.")
    refuse_unless(not parts.fragment, "Địa chỉ không được có phần sau dấu #.")


def parted(address: str) -> tuple[SplitResult, str, int]:
    """Return an address in its parts, with host and port; no host when it is no address."""
    try:
        parts = urlsplit(address)
        return parts, parts.hostname or "", parts.port or {"http": 80}.get(parts.scheme, 443)
    except ValueError:
        return urlsplit(""), "", 0


@transaction.atomic
def renew_secret(row: Subscription, by: Any) -> str:
    """Give a new secret, shown this once; both sign for a day."""
    own, at, secret = _locked(row, by), now(), new_secret()
    own.keep(secret, at)
    own.save(update_fields=["sealed", "sealed_before", "renewed_at"])
    _tell(own, "renew_secret", by, at)
    return secret


@transaction.atomic
def stop_telling(row: Subscription, by: Any) -> None:
    """Send nothing more; what happens meanwhile is told once it is resumed."""
    own, at = _locked(row, by), now()
    refuse_unless(own.stopped_at is None, "Nơi nhận tin này đã dừng.")
    own.stopped_at, own.stopped_why = at, Subscription.Why.BY_HAND
    own.save(update_fields=["stopped_at", "stopped_why"])
    _tell(own, "stop_telling", by, at)


@transaction.atomic
def resume_telling(row: Subscription, by: Any) -> None:
    """Go on where it stopped, at once."""
    own, at = _locked(row, by), now()
    refuse_unless(own.stopped_at is not None, "Nơi nhận tin này đang hoạt động.")
    others = Subscription.objects.filter(agency=own.agency_id, stopped_at=None).count()
    refuse_unless(others < MOST, f"Mỗi cơ quan có nhiều nhất {MOST} nơi nhận tin đang hoạt động.")
    Subscription.objects.filter(pk=own.pk).update(
        stopped_at=None, stopped_why="", told_at=None, failing_since=None, rests_until=None, tries=0
    )
    _again(own, at, 0)
    _tell(own, "resume_telling", by, at)


@transaction.atomic
def tell_again(row: Subscription, position: int, by: Any) -> None:
    """Tell everything after a position again, in order and under the same ids. Refused for a place not in the feed."""
    own, at = _locked(row, by), now()
    refuse_unless(0 <= position <= _newest(), f"Chọn vị trí từ 0 đến {_newest()}.")
    Delivery.objects.filter(subscription=own, entry__gt=position).update(delivered_at=None, given_up_at=None)
    _again(own, at, position)
    Subscription.objects.filter(pk=own.pk).update(position=position, rests_until=None)
    _tell(own, "tell_again", by, at, position=position)


def _again(row: Subscription, at: datetime.datetime, position: int) -> None:
    rows = Delivery.objects.filter(Delivery.OPEN, subscription=row, entry__gt=position)
    rows.update(next_at=at, tries=0, first_failed_at=None)


def _locked(row: Subscription, by: Any) -> Subscription:
    own = Subscription.objects.select_for_update().get(pk=row.pk)
    refuse_unless(administered(by).filter(pk=own.agency_id).exists(), "Bạn không quản trị cơ quan này.")
    return own


def _newest() -> int:
    return FeedEntry.objects.order_by("-position").values_list("position", flat=True).first() or 0


def _tell(row: Subscription, verb: str, by: Any, at: datetime.datetime, **data: Any) -> None:
    events([system_event(row, verb, by, at, data=data)])
