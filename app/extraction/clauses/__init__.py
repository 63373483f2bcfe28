"""Stage 9: verbs with their tense, modality and subject, read from the words that stand before them."""

from app.extraction.clauses.stage import read_clauses

__all__ = ["read_clauses"]
