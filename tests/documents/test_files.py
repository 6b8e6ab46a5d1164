"""Files, folders, globs and their ``sources.toml``."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from claimtrack.documents import (
    SidecarError,
    UnreadableDocument,
    find_documents,
    load_sidecar,
    read_bytes,
    read_document,
)
from claimtrack.domain.documents import MetadataBasis


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.MD", "sub/c.html", ".hidden.txt", ".git/d.txt", "sources.toml", "e.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Sales rose to 5 million.")
    return tmp_path


def test_a_folder_is_searched_in_a_fixed_order(folder: Path) -> None:
    found = find_documents([str(folder)])
    assert [one.name for one in found] == ["a.MD", "b.txt", "sub/c.html"]
    assert {one.folder for one in found} == {folder}
    assert not any(one.problem for one in found)


def test_a_named_file_is_taken_whatever_its_suffix(folder: Path) -> None:
    found = find_documents([str(folder / "e.pdf"), folder / "b.txt"])
    assert [(one.name, one.folder) for one in found] == [("e.pdf", folder), ("b.txt", folder)]


def test_a_glob(folder: Path) -> None:
    assert [one.name for one in find_documents([f"{folder}/**/*.[th]*"])] == ["b.txt", "c.html"]


def test_each_file_once(folder: Path) -> None:
    assert len(find_documents([folder, folder / "b.txt", f"{folder}/*.txt"])) == 3


def test_what_does_not_exist_is_told_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "empty").mkdir()
    given = ["nowhere.txt", f"{folder}/*.zip", str(folder / "empty"), str(folder / "b.txt")]
    found = find_documents(given)
    assert [one.name for one in found] == [*given[:3], "b.txt"]
    assert [bool(one.problem) for one in found] == [True, True, True, False]


def test_a_file_name_with_brackets_is_no_glob(tmp_path: Path) -> None:
    path = tmp_path / "a[1].txt"
    path.write_text("Sales rose.")
    assert [one.problem for one in find_documents([str(path)])] == [None]


def test_read_document(folder: Path) -> None:
    document = read_document(folder / "b.txt", name="x/b.txt")
    assert (document.name, document.text) == ("x/b.txt", "Sales rose to 5 million.")
    assert document.sha256 == hashlib.sha256((folder / "b.txt").read_bytes()).hexdigest()
    assert document.media_type == "text/plain"


def test_missing_files_and_folders_are_unreadable(folder: Path) -> None:
    for path in (folder / "nowhere.txt", folder):
        with pytest.raises(UnreadableDocument) as caught:
            read_document(path)
        assert caught.value.name == path.name


def test_standard_input_is_told_by_its_beginning_or_media_type() -> None:
    source = b"<!DOCTYPE html><p>Sales rose to 5 million.</p>"
    assert read_bytes(source, "-").media_type == "text/html"
    assert read_bytes(source, "-", media_type="text/plain").text == source.decode()
    with pytest.raises(ValueError, match="image/png"):
        read_bytes(source, "-", media_type="image/png")


def test_sidecar(tmp_path: Path) -> None:
    text = '\ufeff["a.txt"]\ntitle = "Widgets"\npublished = 2025-05-05\n["sub/b.txt"]\npublisher = "Pins"\n'
    (tmp_path / "sources.toml").write_text(text, encoding="utf-8")
    sidecar = load_sidecar(tmp_path)
    assert sidecar is not None
    assert sidecar.entry("a.txt") == {"title": "Widgets", "published": "2025-05-05"}
    assert sidecar.entry("deep/a.txt") == {}
    assert sidecar.entry("sub/b.txt") == {"publisher": "Pins"}
    assert sidecar.entry("b.txt") == {}
    document = read_bytes(b"Sales rose.", "a.txt", sidecar=sidecar)
    assert (document.published, document.basis["published"]) == ("2025-05-05", MetadataBasis.SIDECAR)


def test_a_sidecar_goes_by_where_the_file_stands_not_by_what_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text('["a.txt"]\ntitle = "Widgets"\n')
    (tmp_path / "a.txt").write_text("Sales rose.")
    document = read_document(tmp_path / "a.txt", name="stdin", sidecar=load_sidecar(tmp_path))
    assert (document.name, document.title) == ("stdin", "Widgets")


def test_the_nearest_sidecar_counts(tmp_path: Path) -> None:
    (tmp_path / "x/y/z").mkdir(parents=True)
    for name in ("x/sources.toml", "a.txt", "x/b.txt", "x/y/z/c.txt"):
        (tmp_path / name).write_text("")
    assert [one.folder for one in find_documents([tmp_path])] == [tmp_path, tmp_path / "x", tmp_path / "x"]


@pytest.mark.parametrize("given", ["", "  ", "a\0b", "x" * 5000])
def test_paths_that_are_none(given: str) -> None:
    assert [(one.name, bool(one.problem)) for one in find_documents([given])] == [(given, True)]


def test_a_name_that_is_no_valid_text_can_be_stored() -> None:
    assert read_bytes(b"Sales rose.", "a\udcff.txt").name == "a?.txt"


def test_no_sidecar(tmp_path: Path) -> None:
    assert load_sidecar(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[a.txt]\ntitle = 'x'", "quote"),
        ("title = 'x'", "no table"),
        ("['a.txt']\nautor = 'x'", "autor"),
        ("['a.txt']\ntitle = 5", "text"),
        ("['a.txt'", "Expected"),
    ],
)
def test_nonsense_in_a_sidecar_is_refused(tmp_path: Path, text: str, word: str) -> None:
    (tmp_path / "sources.toml").write_text(text)
    with pytest.raises(SidecarError, match=word):
        load_sidecar(tmp_path)


def test_the_seeds_sidecar_is_in_force() -> None:
    folder = Path(__file__).parents[2] / "seeds"
    found = find_documents([folder])
    sidecar = load_sidecar(folder)
    assert sidecar is not None
    assert set(sidecar.entries) <= {one.name for one in found}
    documents = [read_document(one.path, name=one.name, sidecar=sidecar) for one in found]
    assert [one.published for one in documents] == [None, None, "2025-12-27", "2025-08-14", None]
    assert sum(one.publisher is not None for one in documents) == 4
