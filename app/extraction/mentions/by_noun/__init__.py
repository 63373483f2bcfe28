"""Tellings by a noun."""

from app.extraction.mentions.by_noun.told import told_by_noun

__all__ = ["told_by_noun"]
