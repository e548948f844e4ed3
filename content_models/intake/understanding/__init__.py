"""What the words of a cell mean for a declared field. What is not certain stays words, with a remark; never a guess."""
