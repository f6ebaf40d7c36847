"""Figures, not tests: ``python -m benchmarks`` prints how long an assessment takes."""
