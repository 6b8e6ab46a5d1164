"""The command line: words, tables, progress and exit codes; no logic of its own."""
