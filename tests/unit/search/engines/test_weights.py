"""Rare terms first; common ones are read only when there is nothing rarer, and never without end."""

from search.engines.postgres.weights import K1, READ_AT_MOST, Known, readings


def known(term, documents, type="procedure", role="(title)", text=None):
    return Known(term, text or str(term), documents, type, role, weight=3.0, b=1.0, average=20.0)


def read(found, total=3000, types=("procedure",)):
    return [one.term for one in readings(found, total, types)]


def test_the_rarest_is_read_first_and_the_commonest_left_out():
    assert read([known(1, 1900), known(2, 3), known(3, 40)]) == [2, 3]


def test_common_words_alone_still_have_an_answer():
    assert read([known(1, 1900)]) == [1]


def test_reading_ends():
    many = [known(term, 40_000) for term in range(5)]
    chosen = readings(many, 1_000_000, ["procedure"])
    assert sum(one.most for one in chosen) <= READ_AT_MOST
    assert readings([known(1, 500_000)], 10_000_000, ["procedure"])[0].most == READ_AT_MOST


def test_types_not_asked_for_count_for_rarity_but_are_not_read():
    both = [known(1, 3, text="chat"), known(2, 600, type="policy", text="chat")]
    alone = [known(1, 3, text="chat")]
    (there,), (here,) = readings(both, 5000, ["procedure"]), readings(alone, 5000, ["procedure"])
    assert there.term == here.term == 1
    assert there.factor < here.factor


def test_worth_is_bm25():
    (one,) = readings([known(1, 1)], 1, ["procedure"])
    tf, length = 2, 20
    bm25 = tf * (K1 + 1) / (tf + K1 * length / 20.0)
    rarity_and_weight = one.factor / (K1 + 1)
    assert abs(one.factor * tf / (tf + one.base + one.slope * length) - rarity_and_weight * bm25) < 1e-9
