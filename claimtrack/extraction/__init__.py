"""Pure text to claims: tokens, sentences, figures, quantities, periods, clauses, assembly; no I/O, no clock."""
