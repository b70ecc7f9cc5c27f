"""What stops an import: said in Dutch to who asked for it."""

from __future__ import annotations


class OogstFoutError(Exception):
    """An import that can't go on; nothing has been written.

    The text is for the user: Dutch, what is wrong and what to do.
    """


class GeenAntwoordError(OogstFoutError):
    """A service that gave no answer that can be used, after all tries."""
