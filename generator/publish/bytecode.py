"""Compiled templates, shared by all projects that one process builds."""

from __future__ import annotations

from types import CodeType
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from jinja2.bccache import Bucket


class SharedBytecode(BytecodeCache):
    """Keep the code of each template in memory, by its name and the hash of its source.

    In memory and not on disk: a file with code could be put there by somebody else.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._code: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Leave the folder out: the same template stands in each project."""
        del filename
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand over the code of a template with this very source."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember the code of a template."""
        if bucket.code is not None:
            self._code[bucket.key, bucket.checksum] = bucket.code
