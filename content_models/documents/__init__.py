"""Documents: the legal documents that everything else rests on."""
