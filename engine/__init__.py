"""How rules run and are explained. Knows no back, no drill and no question by name."""
