"""Prints all figures."""

from benchmarks.assess import main

main()
