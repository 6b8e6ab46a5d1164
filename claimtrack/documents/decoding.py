"""Bytes to characters: UTF-8, UTF-8/16 with a byte order mark, and the character set that an HTML page declares.

Nothing is guessed: bytes in any other encoding are refused with the place of the first bad byte and the way out.
"""

from __future__ import annotations

import codecs
import re

from claimtrack.documents.errors import UnreadableDocument
from claimtrack.domain.documents import Diagnostic, Severity

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MAGIC = {
    b"%PDF": "a PDF file; save its text as .txt or .md first",
    b"PK\x03\x04": "a ZIP archive or office document; save its text as .txt, .md or .html first",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a gzip archive; unpack it first",
    b"\xd0\xcf\x11\xe0": "an office document; save its text as .txt, .md or .html first",
}
_XML_DECLARED = re.compile(rb"\s{0,99}<\?xml\b[^>]{0,99}?encoding=[\"']([A-Za-z0-9_:.-]{2,30})")
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE
)
_DECLARATION_REACH = 4096
# What browsers take these labels for (WHATWG Encoding Standard, section 4.2).
_LABELS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "x-sjis": "shift_jis"}
_LABELS |= {"gb2312": "gb18030", "gbk": "gb18030", "utf8": "utf-8", "utf-16": "utf-8", "x-gbk": "gb18030"}
_SINGLE_BYTE = frozenset(
    ["cp1252", "koi8-r", "koi8-u", "macintosh"]
    + [f"windows-{number}" for number in range(1250, 1259)]
    + [f"iso-8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)]
)
_KNOWN = _SINGLE_BYTE | {"utf-8", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "big5", "gb18030"}
# Controls but for tab and newline, and the marks that turn the reading direction: a figure looks other than stored.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BINARY_SHARE = 0.1


def decode(data: bytes, name: str, *, html: bool = False) -> tuple[str, list[Diagnostic]]:
    """The characters of a file, newlines as ``\\n`` and the byte order mark gone, and what is to be told of them.

    Raises:
        UnreadableDocument: empty or binary, or in an encoding that is neither UTF-8 nor declared.
    """
    if not data.strip():
        raise UnreadableDocument(name, "the file is empty")
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise UnreadableDocument(name, f"binary file: this is {what}")
    diagnostics: list[Diagnostic] = []
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], encoding, name, len(mark))
            break
    else:
        text = _decode_unmarked(data, name, html, diagnostics)
    if not text.strip("\ufeff \t\r\n"):
        raise UnreadableDocument(name, "the file is empty")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    _refuse_binary(text, name)
    return text, diagnostics


def _decode_unmarked(data: bytes, name: str, html: bool, diagnostics: list[Diagnostic]) -> str:
    nul = data.find(b"\0")
    if nul >= 0:
        reason = f"binary file: byte {nul} is NUL; if this is UTF-16 text, save it with a byte order mark or as UTF-8"
        raise UnreadableDocument(name, reason)
    declared = _declared(data, name) if html else None
    if declared is None or declared == "utf-8":
        return _strict(data, "utf-8", name)
    if declared in _SINGLE_BYTE and not data.isascii() and _is_utf8(data):
        message = f"the page declares the character set {declared} but is UTF-8; read as UTF-8"
        diagnostics.append(Diagnostic("charset-mismatch", Severity.INFO, message))
        return data.decode("utf-8")
    return _strict(data, declared, name)


def _declared(data: bytes, name: str) -> str | None:
    found = _XML_DECLARED.match(data) or _DECLARED.search(data[:_DECLARATION_REACH])
    if not found:
        return None
    label = found[1].decode("ascii").lower()
    label = _LABELS.get(label, label)
    if label not in _KNOWN:
        raise UnreadableDocument(name, f"the page declares the unknown character set {label!r}; save it as UTF-8")
    return label


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strict(data: bytes, encoding: str, name: str, offset: int = 0) -> str:
    """``offset``: bytes of the file that stand before ``data``."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {offset + error.start} (0x{data[error.start]:02X})"
        way_out = f'save the file as UTF-8, e.g. iconv -f WINDOWS-1252 -t UTF-8 "{name}", or declare an HTML charset'
        raise UnreadableDocument(name, f"{place} is not valid {encoding.upper()}; {way_out}") from error


def _refuse_binary(text: str, name: str) -> None:
    count = sum(1 for _ in _CONTROL.finditer(text))
    if count > _BINARY_SHARE * len(text):
        raise UnreadableDocument(name, f"binary file: {count} of {len(text)} characters are control characters")


def control_characters(text: str) -> list[Diagnostic]:
    """One diagnostic for all control characters of a stored text, at the first; none if there are none."""
    suspects = list(_CONTROL.finditer(text))
    if not suspects:
        return []
    first = suspects[0]
    message = f"{len(suspects)} control character(s), the first U+{ord(first[0]):04X}; kept as they are"
    return [Diagnostic("control-characters", Severity.WARNING, message, *first.span())]
