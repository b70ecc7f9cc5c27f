"""wijkplan: from a folder with content to a published, recomputable neighbourhood plan."""
