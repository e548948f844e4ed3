"""Files that people send, as rows of cells: within limits, a row at a time, nothing of them ever run."""
