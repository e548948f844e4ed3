"""Life events with the number of procedures in force for each: how people look for things without knowing names."""

import datetime
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Count, F, Func, TextField

from content_models.declaration import registry
from content_models.ledger import reading
from themes.projection.filters import vocabulary_of

FIELD = "life_events"
KEPT_FOR = datetime.timedelta(minutes=5).seconds

EXAMPLES = {
    "co_con_nho": "Bản sao khai sinh, thẻ bảo hiểm y tế",
    "hon_nhan_gia_dinh": "Đăng ký kết hôn, nhận cha, mẹ, con, giám hộ",
    "cu_tru_giay_to": "Đăng ký thường trú, gia hạn tạm trú, căn cước",
    "dien_luc_nha_o_dat_dai": "Giấy phép xây nhà, cấp đổi giấy chứng nhận",
    "suc_khoe_y_te": "Cấp đổi thẻ bảo hiểm y tế, giấy xác nhận khuyết tật",
    "hoc_tap": "Học bổng, hỗ trợ chi phí học tập",
    "viec_lam": "Hưởng chế độ ốm đau, giấy phép lao động",
    "phuong_tien_nguoi_lai": "Cấp, đổi giấy phép lái xe, đăng ký xe",
    "huu_tri": "Chuyển nơi hưởng lương hưu, trợ cấp người cao tuổi",
    "nguoi_than_qua_doi": "Đăng ký khai tử, trợ cấp mai táng",
    "giai_quyet_khieu_kien": "Khiếu nại quyết định hành chính, hòa giải đất đai",
}


@dataclass(frozen=True)
class LifeEvent:
    """A life event, its value in the address of the list, and how many procedures it has."""

    label: str
    value: str
    count: int

    @property
    def examples(self) -> str:
        """What one finds there, in everyday words."""
        return EXAMPLES.get(self.value, "")


def life_events() -> tuple[list[LifeEvent], int]:
    """Return the life events in declared order, and the number of all procedures in force.

    Two queries, kept for five minutes: the counts need every procedure read.
    """
    kept = cache.get("themes:life-events")
    if kept is None:
        kept = _counted()
        cache.set("themes:life-events", kept, KEPT_FOR)
    return kept


def _counted() -> tuple[list[LifeEvent], int]:
    try:
        model = registry.of_type("procedure")
    except LookupError:
        return [], 0
    rows = reading.listed("procedure").order_by()
    each = Func(F(f"facets__{FIELD}"), function="jsonb_array_elements_text", output_field=TextField())
    counts = dict(
        rows.filter(facets__contains={FIELD: []}).annotate(event=each).values_list("event").annotate(count=Count("id"))
    )
    words = dict(vocabulary_of(model.kind(FIELD)))
    return [LifeEvent(words[v], v, counts[v]) for v in words if counts.get(v)], rows.count()
