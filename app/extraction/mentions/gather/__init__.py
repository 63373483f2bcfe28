"""An article's tellings are gathered into mentions."""

from app.extraction.mentions.gather.stage import gather

__all__ = ["gather"]
