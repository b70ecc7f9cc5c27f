"""Off the path: the plan on paper. Wijkplan + Doorrekening + Beelden to PDF."""

from generator.paper.drukker import DrukkerError

__all__ = ["DrukkerError"]
