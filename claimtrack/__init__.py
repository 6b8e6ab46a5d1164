"""claimtrack: every figure of an article as a claim, and every disagreement among claims explained."""

__version__ = "0.1.0"
