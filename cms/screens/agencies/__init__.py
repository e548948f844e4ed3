"""Cơ quan: the tree, one agency with its past and its future, and a way to each change with a look ahead."""
