"""From a checked plan to its results: pure functions, no disk, no clock, no processes.

Source: docs/rekenwijze.md; CONTRACT section 3.
"""

from generator.compute.doorreken import doorreken, mkba_en_doelen
from generator.compute.verdeling import Rekenaar

__all__ = ["Rekenaar", "doorreken", "mkba_en_doelen"]
