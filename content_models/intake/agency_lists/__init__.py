"""Lists of agencies on their way in through the screens: understood as rows, compared as a tree, decided whole."""
