"""Off the path: JSON Schema and what new writes."""
