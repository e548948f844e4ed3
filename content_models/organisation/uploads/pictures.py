"""Pictures: decodable to the end, of a size that a reader's machine can hold, with nothing hidden behind them."""

import io
import struct
from typing import Any

from PIL import JpegImagePlugin, PngImagePlugin

from content_models.organisation.uploads.pdf import ARCHIVE_END
from content_models.organisation.uploads.refusal import FileRefused, refuse_if

MOST_PIXELS = 40_000_000


def check_jpeg(content: bytes) -> None:
    """FileRefused unless this is a JPEG that can be decoded."""
    refuse_if(not content.startswith(b"\xff\xd8\xff"), "Nội dung tệp không phải ảnh JPG như tên gọi.")
    _check(JpegImagePlugin.JpegImageFile, content)


def check_png(content: bytes) -> None:
    """FileRefused unless this is a PNG that can be decoded."""
    refuse_if(not content.startswith(b"\x89PNG\r\n\x1a\n"), "Nội dung tệp không phải ảnh PNG như tên gọi.")
    _check(PngImagePlugin.PngImageFile, content)


def _check(plugin: Any, content: bytes) -> None:
    """The plugin is asked by name: nothing else may guess what the bytes could be."""
    refuse_if(ARCHIVE_END in content[-65_557:], "Ảnh có giấu tệp khác bên trong nên không nhận.")
    try:
        picture = plugin(io.BytesIO(content))
        wide, high = picture.size
        refuse_if(wide * high > MOST_PIXELS, "Ảnh quá 40 triệu điểm: hãy thu nhỏ rồi tải lại.")
        picture.load()
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error) as error:
        raise FileRefused("Ảnh bị hỏng: hãy lưu lại rồi tải lên.") from error
