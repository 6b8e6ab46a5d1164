"""Bytes to characters: what is read, and what is refused with place and way out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.documents import UnreadableDocument, read_bytes
from claimtrack.domain.documents import Document, Severity

SENTENCE = "Sales reached €5 million – a record."


def codes(document: Document) -> list[str]:
    return [one.code for one in document.diagnostics]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf8_and_marked_encodings_give_the_same_text(encoding: str) -> None:
    assert read_bytes(SENTENCE.encode(encoding), "a.txt").text == SENTENCE


def test_utf16_big_endian_with_mark() -> None:
    assert read_bytes(b"\xfe\xff" + SENTENCE.encode("utf-16-be"), "a.txt").text == SENTENCE


def test_other_encoding_names_first_bad_byte_and_way_out() -> None:
    data = b"Sales of 5 \x80 million"
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(data, "old.txt")
    assert caught.value.name == "old.txt"
    assert "byte 11 (0x80)" in caught.value.reason
    assert "iconv" in caught.value.reason


def test_bad_byte_after_a_mark_is_counted_from_the_beginning_of_the_file() -> None:
    with pytest.raises(UnreadableDocument, match="byte 5 "):
        read_bytes(b"\xef\xbb\xbfab\xff", "a.txt")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"text\0text", "byte 4 is NUL"),
        (SENTENCE.encode("utf-16-le"), "byte order mark"),
        (b"\x01\x02\x03\x04abc", "control characters"),
    ],
)
def test_empty_and_binary_files_are_unreadable(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableDocument, match=word):
        read_bytes(data, "a.txt")


def test_newlines_are_normalised_and_nothing_else() -> None:
    text = "  One\u00a0million\t!\r\nTwo\u2028x \rThree  \n"
    assert read_bytes(text.encode(), "a.txt").text == "  One\u00a0million\t!\nTwo\u2028x \nThree  \n"


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\x85", "\u202e"])
def test_control_characters_are_kept_and_told_with_their_place(sign: str) -> None:
    document = read_bytes(f"---\ntitle: T\n---\nSales were {sign}5 million in all.".encode(), "a.md")
    told = next(one for one in document.diagnostics if one.code == "control-characters")
    assert told.severity is Severity.WARNING
    assert told.start is not None
    assert document.text[told.start] == sign


def html(head: str, body: bytes) -> bytes:
    return f"<html><head>{head}</head><body><article><p>".encode() + body + b"</p></article></body></html>"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "cp1252"),
        ('<meta charset="gb2312">', "gb18030"),
        ('<meta charset="shift_jis">', "shift_jis"),
    ],
)
def test_declared_charset_of_a_page_is_used(head: str, encoding: str) -> None:
    body = "Umsatz: 5 Mio. £" if encoding == "cp1252" else "売上 5 百万"
    document = read_bytes(html(head, body.encode(encoding)), "a.html")
    assert document.text == body


def test_a_page_that_is_utf8_but_declares_another_charset_is_read_as_utf8() -> None:
    document = read_bytes(html('<meta charset="iso-8859-1">', "£5 million".encode()), "a.html")
    assert document.text == "£5 million"
    assert "charset-mismatch" in codes(document)


@pytest.mark.parametrize("label", ["rot13", "zlib", "utf-7", "unicode_escape", "nonsense"])
def test_unknown_or_dangerous_charsets_are_refused(label: str) -> None:
    with pytest.raises(UnreadableDocument, match=label):
        read_bytes(html(f'<meta charset="{label}">', b"5 million"), "a.html")


def test_a_declared_charset_counts_in_html_only() -> None:
    with pytest.raises(UnreadableDocument, match="UTF-8"):
        read_bytes(b'<meta charset="windows-1252"> \x80 5', "a.txt")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "stdin"]))
def test_arbitrary_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        document = read_bytes(data, name)
    except UnreadableDocument as error:
        assert error.reason
    else:
        assert document.text.strip()
        assert "\r" not in document.text


_PIECES = """
<p> </p> <b> </b> <table> <tr> <td colspan=3> <th rowspan=2> </table> <ul> <li> </ul> <br> <article> </article>
<script> </script> <!-- --> <sup> 6 </sup> &nbsp; &#0; <h1> </h1> <aside> </aside> <div hidden> </div> <![CDATA[
12 million | --- title: + ``` <a href=' \" > <time datetime=2025> <meta charset= <frameset> <svg> </svg>
"""
_MARKUP = st.lists(st.sampled_from(_PIECES.split()), max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(_MARKUP, st.sampled_from(["a.md", "a.html"]))
def test_arbitrary_markup_is_read_or_refused(source: str, name: str) -> None:
    try:
        document = read_bytes(source.encode(), name)
    except UnreadableDocument as error:
        assert error.reason
    else:
        assert document.text.strip()
