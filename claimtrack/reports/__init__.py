"""What leaves the program: records in the contract's fields, and one module a format; no I/O but whole files."""
