"""Stage: who said each quoted stretch, and which stretches are speech at all."""

from app.extraction.quotes.attribute import attribute_quotes

__all__ = ["attribute_quotes"]
