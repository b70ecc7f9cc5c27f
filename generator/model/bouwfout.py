"""What goes wrong outside the content: the site builder, or this computer."""

from __future__ import annotations


class BuilderError(Exception):
    """The site builder failed: name of the project and the causes as it gave them."""

    def __init__(self, project: str, causes: tuple[str, ...]) -> None:
        """Keep both as arguments, so that the error passes from a worker process."""
        super().__init__(project, causes)
        self.project = project
        self.causes = causes
