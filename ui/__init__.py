"""The browser page and the command line: they know everything below and decide nothing."""
