"""From disk to Bronmap: every byte read once, every value with its place; nothing judged."""
