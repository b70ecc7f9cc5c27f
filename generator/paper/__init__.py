"""Off the path: the plan on paper. Wijkplan + Doorrekening + Beelden to PDF."""
