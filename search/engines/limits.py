"""What counts as an answer, the same for every engine."""

#: Share of the best score that a version must reach to count as an answer.
FLOOR = 0.2
#: The same for what was withdrawn, which is told beside the answers: it must come near the best.
WITHDRAWN_FLOOR = 0.5
MOST_WITHDRAWN = 5
#: What a record's score is multiplied by that a phrase of the question nearly always means.
FAVOUR = 1.5
#: The same for one that holds what the question names, as a level is named: more than what a level counts unasked.
NAMED = 1.6
