"""What events, quotes and acts are about."""

from app.extraction.mentions.about.subjects import read_subjects

__all__ = ["read_subjects"]
