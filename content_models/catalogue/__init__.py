"""The procedure catalogue: procedures and the decisions that announce them."""
