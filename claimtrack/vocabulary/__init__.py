"""Vocabulary: what claimtrack knows about words, kept in data files that explain their own format."""

from claimtrack.vocabulary.loader import Row, VocabularyError, phrases, table, word_list

__all__ = ["Row", "VocabularyError", "phrases", "table", "word_list"]
