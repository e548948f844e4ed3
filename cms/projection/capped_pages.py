"""Pages of a staff list: counted up to a thousand rows, so that a list of a million opens as fast as a short one."""

from __future__ import annotations

from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.admin.paginator import WagtailPaginator

from cms.projection.words import said
from content_models.declaration.few_matches import FEW

#: Nobody turns over more; filters and search lead further.
MOST = FEW


class CappedPages(WagtailPaginator):
    """Wagtail's pages of a list, of which no more than MOST rows are counted or shown."""

    @cached_property
    def found(self) -> int:
        """How many rows there are; MOST + 1 stands for more."""
        met = getattr(self.object_list, "met", None)
        return self.object_list.order_by()[: MOST + 1].count() if met is None else met

    @cached_property
    def count(self) -> int:
        return min(self.found, MOST)

    @cached_property
    def items_count_label(self) -> str:
        words = said(self.verbose_name_plural)
        words = f"{words[:1].lower()}{words[1:]}"
        count = f"{self.count:,}".replace(",", ".")
        return (
            f"{count} {words}"
            if self.found <= MOST
            else gettext("hơn {count} {words}: hãy tìm hoặc lọc để thu hẹp").format(count=count, words=words)
        )
