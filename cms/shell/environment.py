"""Makes ``.venv`` and keeps it in step with the requirement files; does nothing when it already is.

Run by the system's own Python before anything is installed, so it uses the standard library only and its
syntax must be readable by a Python too old to go on, which is then told so.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed"
REQUIREMENTS = [ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt"]
TOO_OLD = """Cần Python 3.11 trở lên; máy này đang dùng {0}.
  Chọn bản khác: make PYTHON=/duong/dan/python3.11
Python 3.11 or newer is needed; this one is {0}.
  Choose another: make PYTHON=/path/to/python3.11"""
NO_VENV = """Không tạo được môi trường Python. Trên Debian và Ubuntu: apt install python3-venv
Python could not make a virtual environment. On Debian and Ubuntu: apt install python3-venv"""
NO_INSTALL = """Không cài đặt được thư viện; lỗi ở trên. Cần mạng trong lần chạy đầu tiên.
The libraries could not be installed; the error is above. The first run needs the network."""


def main() -> None:
    """Bring ``.venv`` in step; exit with a sentence that says the cure when that cannot be done."""
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit(TOO_OLD.format(sys.version.split()[0]))
    wanted = hashlib.sha256(b"".join(path.read_bytes() for path in REQUIREMENTS)).hexdigest()
    if works() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    if not works() and subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        sys.exit(NO_VENV)
    install()
    STAMP.write_text(wanted)


def works() -> bool:
    """Tell whether the environment's Python still runs: the one it was made with may have been removed."""
    try:
        return subprocess.call([str(PYTHON), "-c", ""], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def install() -> None:
    """Install what the requirement files say; one line of progress in place of pip's hundreds."""
    print("Cài đặt thư viện, lần đầu mất một đến hai phút / Installing libraries, a minute or two the first time")
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "-r", str(REQUIREMENTS[-1])]
    said = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            said.append(line)
            progress(line)
    progress("")
    if pip.returncode:
        sys.exit("".join(said[-25:]) + NO_INSTALL)


def progress(line: str) -> None:
    """Show on one line of a terminal which package pip is at; in a log say nothing."""
    if sys.stdout.isatty() and (not line or line.startswith(("Collecting", "Installing"))):
        print("\r  " + " ".join(line.split()[:2]).ljust(70), end="\r", flush=True)


if __name__ == "__main__":
    main()
