"""Stage 5: time expressions become dates, durations and references, resolved against publication and narrative."""

from app.extraction.dates.stage import read_dates

__all__ = ["read_dates"]
