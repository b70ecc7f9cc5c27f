"""Off the path: git references to content; what changed, in words; releases."""
