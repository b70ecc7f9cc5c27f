"""One module a page: what it asks, and the answer in finished words."""
