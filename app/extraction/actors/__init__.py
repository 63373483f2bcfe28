"""Actors: who is named in an article, in full, by surname, office, pronoun or as a state that acts."""

from app.extraction.actors.stage import name_actors

__all__ = ["name_actors"]
