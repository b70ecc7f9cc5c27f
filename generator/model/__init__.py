"""Every type that passes a door between two rooms: content, plan, results and pages."""
