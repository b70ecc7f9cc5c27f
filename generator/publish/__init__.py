"""From SitePlans to build/ and site/: writes, runs MkDocs, indexes, exchanges."""
