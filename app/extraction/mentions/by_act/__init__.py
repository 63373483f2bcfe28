"""Tellings of acts beside talking."""

from app.extraction.mentions.by_act.told import told_by_act

__all__ = ["told_by_act"]
