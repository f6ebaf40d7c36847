"""What a physiotherapist would read and change: facts, rules, questions, drills and words."""
