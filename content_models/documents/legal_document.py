"""Văn bản pháp luật: the normative and related documents of a province and its agencies.

QĐ 02/2013/QĐ-UBND Bình Dương, Điều 10.1 (the site shows them); types: NĐ 30/2020/NĐ-CP, Điều 7; when they begin
and cease: Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Chương về hiệu lực.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from content_models.actions.lapsing import await_no_more, count_in
from content_models.citations.law import Law
from content_models.citations.legal_text import LegalText, SaidLink
from content_models.citations.validity import VALIDITIES, keys_with
from content_models.declaration import language as d
from content_models.declaration.fold import ascii_key
from content_models.declaration.symbols import is_whole, symbol_key
from content_models.documents import legal_document_guidance as told
from content_models.documents.document_types import DOCUMENT_TYPES
from content_models.documents.relations import Relation, said_links
from content_models.ledger.public_record import PublicRecord

#: A key is an address: what stands after this many letters tells no two documents apart.
LONGEST_KEY = 110


class LegalDocument(d.Artefact):
    """One legal document: when it is in force, what it does to others, and its text."""

    symbol = d.Line("Số, ký hiệu", d.PUBLIC, column=True, search=10, max_length=120, **told.SYMBOL)
    title = d.Line("Tên văn bản", d.PUBLIC, column=True, search=6, max_length=2000, **told.TITLE)
    document_type = d.Choice(
        "Loại văn bản",
        d.PUBLIC,
        of=DOCUMENT_TYPES,
        shared="loai-van-ban",
        column=True,
        filter=True,
        facet=True,
        **told.TYPE,
    )
    issuer = d.Line("Cơ quan ban hành", d.PUBLIC, column=True, search=1, max_length=300, **told.ISSUER)
    year = d.Year("Năm ban hành", d.PUBLIC, filter=True, facet=True, blank=True, **told.YEAR)
    issued_on = d.Date("Ngày ban hành", d.PUBLIC, blank=True, **told.ISSUED_ON)
    effective_on = d.Date("Ngày có hiệu lực", d.PUBLIC, blank=True, column=True, **told.EFFECTIVE_ON)
    expires_on = d.Date("Ngày hết hiệu lực", d.PUBLIC, blank=True, column=True, **told.EXPIRES_ON)
    relations = d.Rows("Quan hệ với văn bản khác", d.PUBLIC, Relation, **told.RELATIONS)
    files = d.Attachments("Toàn văn", d.PUBLIC, **told.FILES)
    source_url = d.Web("Nguồn", d.PUBLIC, **told.SOURCE)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)
    in_force_from = d.Date("Thông tin trên đúng từ ngày", d.PUBLIC, blank=True)

    lifecycle = d.Approval(
        d.Role.CATALOGUE_EDITOR,
        [d.Step("Kiểm tra", d.Role.PROCEDURE_CONTROLLER, working_days=2)],
        read=[d.Role.AGENCY_LEADER, d.Role.CLERK, d.Role.SPECIALIST, d.Role.ISO_SECRETARY],
    )
    basis: ClassVar = [d.Cites("02/2013/QĐ-UBND", "Điều 10.1"), d.Cites("30/2020/NĐ-CP", "Điều 7")]
    one_per: ClassVar = ["symbol", "issuer", "year"]
    by_clock: ClassVar = d.ByClock("validity", "Hiệu lực", VALIDITIES, keys_with)
    titled_by = "title"
    slug = "van-ban"

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Văn bản pháp luật"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        year = 1946 + number % 250
        days = {"issued_on": f"{year}-01-15", "effective_on": f"{year}-03-01", "expires_on": None}
        return {"symbol": f"{number}/{year}/TT-BTP", "year": year, "relations": []} | days

    def natural_key(self) -> str | None:
        """The symbol where it names one document of the country; else with its issuer and year, for others share it."""
        symbol = ascii_key(self.symbol)
        rest = [] if is_whole(symbol_key(self.symbol)) else [ascii_key(self.issuer), str(self.year or "")]
        key = "-".join(part for part in (symbol, *rest) if part)[:LONGEST_KEY].strip("-.")
        return key if symbol and self.issuer else None

    def set_key(self) -> None:
        """The year follows the day of issue; then the key."""
        self.year = self.issued_on.year if self.issued_on else self.year
        super().set_key()

    def clean(self) -> None:
        """A document does not cease before it begins, nor do anything to itself."""
        super().clean()
        if self.effective_on and self.expires_on and self.expires_on < self.effective_on:
            raise ValidationError({"expires_on": "Ngày hết hiệu lực không thể trước ngày có hiệu lực."})
        own, rows = symbol_key(self.symbol), self.kind("relations").plain(self.relations)
        if any(own and symbol_key(row["symbol"] or "") == own for row in rows):
            raise ValidationError({"relations": "Văn bản không thể có quan hệ với chính nó."})

    @classmethod
    def as_law(cls, record: PublicRecord) -> LegalText:
        """What a published version tells the legal-basis graph; one withdrawn here counts as ended that day."""
        body, read = record.data(), d.Date().stored
        ends = [day for day in (read(body["expires_on"]), record.in_force_from if record.withdrawn else None) if day]
        links = said_links(body["symbol"], body["relations"]) + cls._continued_by(record, body["symbol"])
        begins = read(body["effective_on"])
        return LegalText(record, body["symbol"], body["title"], body["issuer"], begins, min(ends, default=None), links)

    @staticmethod
    def _continued_by(record: PublicRecord, symbol: str) -> list[SaidLink]:
        """A record replaced by another document: that one stands in its place."""
        if not record.successor_key:
            return []
        heirs = Law.objects.filter(type=record.successor_type or record.type, key=record.successor_key)
        return [SaidLink("replaces", heir.symbol, symbol, record.in_force_from) for heir in heirs]

    @classmethod
    def after_calling_off(cls, called_off: list[PublicRecord]) -> None:
        """The graph awaits these versions no more."""
        await_no_more(called_off)

    @classmethod
    def after_publication(cls, published: list[Any]) -> None:
        """Tell the graph; owners of what cites a document that has ended get their duty in the same transaction."""
        if published:
            count_in([cls.as_law(record) for record in published], published[0].decided_at)
