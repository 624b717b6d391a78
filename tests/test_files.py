"""Files are read whole, and written all or none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from screenplay.errors import EncodingError, InputError, OutputError
from screenplay.files import installed_fonts, read_bytes, read_text, write_all

ROOT = os.geteuid() == 0 if hasattr(os, "geteuid") else False
as_a_user = pytest.mark.skipif(ROOT, reason="root may read and write everything")


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda _: None, "no such file"),
        (lambda path: path.mkdir(), "directory"),
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(b" \n\r\n"), "empty"),
    ],
    ids=["missing", "directory", "empty", "blank"],
)
def test_what_cannot_be_read(tmp_path: Path, make: object, message: str) -> None:
    path = tmp_path / "chapter.txt"
    assert callable(make)
    make(path)
    with pytest.raises(InputError, match=message) as caught:
        read_bytes(path)
    assert caught.value.path == str(path)


def test_a_name_with_a_nul_is_told() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_bytes(Path("a\0b"))


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(EncodingError, match=r"chapter\.txt"):
        read_text(b"\x00\x01\x02\x03" * 50, "chapter.txt")
    with pytest.raises(InputError, match="empty"):
        read_text("\ufeff \n".encode(), "chapter.txt")


def test_all_files_are_written(tmp_path: Path) -> None:
    write_all([(tmp_path / "a", b"1"), (tmp_path / "b", b"2")])
    assert everything(tmp_path) == {"a": b"1", "b": b"2"}
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o666 & ~mask


def test_none_is_written_if_one_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no such folder"):
        write_all([(tmp_path / "a", b"1"), (tmp_path / "missing" / "b", b"2")])
    (tmp_path / "c").mkdir()
    with pytest.raises(OutputError, match="directory"):
        write_all([(tmp_path / "a", b"1"), (tmp_path / "c", b"2")], overwrite=True)
    assert everything(tmp_path) == {}


def test_a_failure_while_writing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_all([(tmp_path / "a", b"new")], overwrite=True)
    assert everything(tmp_path) == {"a": b"old"}


def test_overwriting_keeps_permissions_and_links(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_all([(link, b"new")], overwrite=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_device_is_written_through() -> None:
    write_all([(Path(os.devnull), b"gone")])
    assert Path(os.devnull).is_char_device()


@as_a_user
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied"):
        write_all([(tmp_path / "a", b"1")])


def test_installed_fonts_come_in_order_of_preference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "fonts/some/where"
    folder.mkdir(parents=True)
    for name in ("unifont.ttf", "Free Mono.ttf", "Fancy.ttf"):
        (folder / name).write_bytes(name.encode())
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    found = {name: read for name, read in installed_fonts() if name in ("unifont.ttf", "Free Mono.ttf", "Fancy.ttf")}
    assert list(found) == ["Free Mono.ttf", "unifont.ttf"]
    assert found["unifont.ttf"]() == b"unifont.ttf"
