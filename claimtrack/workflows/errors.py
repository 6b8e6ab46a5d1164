"""The two ways in which a workflow does not come to its end, apart from a fault of the program."""

from __future__ import annotations


class CannotDo(Exception):
    """The request makes sense but cannot be met: an unreadable file, no database, a corrupt one (exit code 3)."""


class WrongUse(Exception):
    """The request makes no sense: an unknown id, a field that does not exist (exit code 2)."""
