"""From Wijkplan to Doorrekening: the rules of calculation, as pure functions."""
