"""From pages to the files of a plain MkDocs project; writes nothing."""
