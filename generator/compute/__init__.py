"""From a checked plan to its results: pure functions, no disk, no clock, no processes.

Source: docs/rekenwijze.md; CONTRACT section 3.
"""

from generator.compute.doorreken import mkba_en_doelen

__all__ = ["mkba_en_doelen"]
