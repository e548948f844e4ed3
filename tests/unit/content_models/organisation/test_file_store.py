"""Which files come in, under which names, and that kept bytes are whole, written once and never replaced."""

import hashlib
import os

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from content_models import ports
from content_models.organisation import file_store
from content_models.organisation.models import StoredFile
from content_models.organisation.uploads.check import SORTS, check
from content_models.organisation.uploads.keeping import checked_all, keep
from content_models.organisation.uploads.name import clean_name
from content_models.organisation.uploads.refusal import FileRefused
from tests.factories.bad_files import BAD
from tests.factories.files import TAKEN, docx, pdf
from tests.factories.people import agency, stranger


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    """A store of its own for each test."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.mark.parametrize("name", TAKEN)
def test_every_taken_kind_passes(name):
    found = check(name, TAKEN[name])
    assert (found.name, found.content) == (name, TAKEN[name])
    assert found.media_type == SORTS[name.rsplit(".", 1)[1]].media_type
    assert found.digest == hashlib.sha256(TAKEN[name]).hexdigest()


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_with_words_that_help(case):
    name, content, words = BAD[case]
    with pytest.raises(FileRefused) as refused:
        check(name, content)
    assert words in refused.value.messages[0]


def test_an_object_inside_a_text_is_no_fault():
    assert check("a.docx", docx(word__embeddings__so_dot_xlsx=docx()))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../etc/mau.pdf", "mau.pdf"),
        ("C:\\Users\\x\\mau.pdf", "mau.pdf"),
        ("Mẫu\tđơn\n 1.pdf", "Mẫu đơn 1.pdf"),
        ("a\u200bb\u202ec.pdf", "abc.pdf"),
        ("Mâ\u0303u.pdf", "Mẫu.pdf"),
        ("mau.pdf. .", "mau.pdf"),
        ('a"b:c*.pdf', "a_b_c_.pdf"),
        ("con.pdf", "_con.pdf"),
        ("đ" * 300 + ".docx", "đ" * 195 + ".docx"),
    ],
)
def test_a_name_is_cleaned(typed, kept):
    assert clean_name(typed) == kept


def test_bytes_are_kept_once_under_their_digest_and_never_replaced(store):
    digest = file_store.store(b"abc")
    place = store / digest[:2] / digest[2:4] / digest
    written = os.stat(place)
    assert file_store.store(b"abc") == digest
    assert os.stat(place).st_mtime_ns == written.st_mtime_ns and written.st_mode & 0o777 == 0o440
    assert [path for path in store.rglob("*") if path.is_file()] == [place]
    assert place.read_bytes() == b"abc" and file_store.is_whole(digest)


def test_a_second_writer_of_the_same_name_changes_nothing(store):
    digest = file_store.store(b"abc")
    file_store._write_whole(file_store.place_of(digest), b"other")
    assert file_store.is_whole(digest)


def test_a_disk_that_refuses_leaves_nothing(store, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        file_store.store(b"abc")
    assert not [path for path in store.rglob("*") if path.is_file()]


@pytest.mark.parametrize("digest", ["", "../../x", "a" * 63, "A" * 64])
def test_what_is_no_digest_has_no_place(digest):
    with pytest.raises(FileNotFoundError):
        file_store.place_of(digest)


def test_damage_is_noticed(store):
    digest = file_store.store(b"abc")
    place = file_store.place_of(digest)
    place.chmod(0o600)
    place.write_bytes(b"abd")
    assert not file_store.is_whole(digest) and not file_store.is_whole("0" * 64)


def upload(name, content):
    return SimpleUploadedFile(name, content)


def test_one_bad_upload_names_each_fault_and_keeps_none():
    with pytest.raises(FileRefused) as refused:
        checked_all([upload("a.pdf", pdf()), upload("b.exe", b"MZ"), upload("c.pdf", b"x")])
    assert [message.split(":")[0] for message in refused.value.messages] == ["b.exe", "c.pdf"]


@pytest.mark.django_db
def test_a_kept_upload_has_a_row_and_its_bytes(store):
    (row,) = keep(checked_all([upload("a.pdf", pdf())]), stranger(), agency())
    assert StoredFile.objects.get() == row and row.agency == agency()
    assert file_store.place_of(row.digest).read_bytes() == pdf()
    assert row.entry()["size"] == len(pdf())


@pytest.mark.django_db
def test_a_disk_that_refuses_leaves_no_row(monkeypatch):
    checked = checked_all([upload("a.pdf", pdf())])
    monkeypatch.setattr(file_store, "store", lambda content: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(OSError, match="full"):
        keep(checked, stranger(), agency())
    assert not StoredFile.objects.exists()


def finds_everything(content):
    """A scanner that finds something in every file."""
    return ports.Verdict(clean=False, finding="Eicar-Test")


def does_not_answer(content):
    """A scanner that is down."""
    raise ConnectionRefusedError


@pytest.mark.parametrize(("scanner", "words"), [(finds_everything, "Eicar-Test"), (does_not_answer, "thử lại")])
def test_the_scanner_is_asked_and_its_silence_is_a_no(settings, scanner, words):
    settings.UPLOAD_SCANNER = f"{__name__}.{scanner.__name__}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ports, "import_string", lambda path: scanner)
        with pytest.raises(FileRefused, match=words):
            checked_all([upload("a.pdf", pdf())])
