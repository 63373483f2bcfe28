"""Tellings by a verb."""

from app.extraction.mentions.by_verb.told import told_by_verb

__all__ = ["told_by_verb"]
