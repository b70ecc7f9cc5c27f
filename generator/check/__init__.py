"""From Bronmap to Wijkplan, or to Bevindingen: one module a subject."""
