"""From Wijkplan and Doorrekening to Beelden: maps and charts with text and table."""
