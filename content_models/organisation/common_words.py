"""Refuses passwords that lists of stolen Vietnamese ones begin with: a word everybody knows, with digits around it."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError

from content_models.declaration.fold import fold

#: Letters that remain once marks, digits and signs are gone. Telex spellings of the same words stand beside them.
KNOWN = (
    "admin administrator anhyeuem bacgiang binhduong bimat canbo congan congchuc congdan dangnhap danang dongnai "
    "emyeuanh giadinh haiphong hanoi hochiminh khongbiet khongco letmein matkhau maatkhaaur mattkhau minhbach "
    "motcua nguyen phuong quantri quantrivien saigon sotuphap tinh thutuc ubnd uyban uybannhandan vietnam vieetnam "
    "vinhlong welcome xinchao yeuem password passwordpassword qwerty qwertyuiop asdfghjkl zxcvbnm iloveyou"
)
WORDS = frozenset(KNOWN.split())
SEQUENCES = ("01234567890123456789", "98765432109876543210", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnop")


class NoCommonWords:
    """Django's list of common passwords knows English ones only."""

    def validate(self, password: str, user: object = None) -> None:
        """ValidationError for a known word with digits around it, one sign repeated, or a run of the keyboard."""
        folded = fold(password)
        letters = re.sub(r"[^a-z]", "", folded)
        halves = letters[: len(letters) // 2], letters[len(letters) // 2 :]
        known = letters in WORDS or (halves[0] == halves[1] and halves[0] in WORDS)
        run = any(len(folded) > 5 and folded in line for line in SEQUENCES)
        if known or run or len(set(folded)) < 4:
            raise ValidationError(
                "Mật khẩu này nằm trong các danh sách mật khẩu hay bị đoán. Hãy dùng vài từ không liên quan nhau.",
                code="password_known",
            )

    def get_help_text(self) -> str:
        return "Không dùng một từ quen thuộc thêm số, như “Matkhau@2026”."
