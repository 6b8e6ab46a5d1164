"""What the readers raise."""

from __future__ import annotations

from pathlib import Path


class UnreadableDocument(Exception):
    """A document cannot be read; ``reason`` says why, where (byte position) and the way out."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class SidecarError(Exception):
    """A ``sources.toml`` does not make sense; ``reason`` says where."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
