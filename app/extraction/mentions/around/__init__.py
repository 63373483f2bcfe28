"""What stands around a cue: the people beside it, its day and its place."""

from app.extraction.mentions.around.day import date_of
from app.extraction.mentions.around.day_of_another import dates_agreeing
from app.extraction.mentions.around.noun import has_length, skip_back
from app.extraction.mentions.around.owned_days import is_of_what_it_follows
from app.extraction.mentions.around.people import after_colon, are_sides, people_after
from app.extraction.mentions.around.place import is_elsewhere, place_of, place_said

__all__ = [
    "after_colon",
    "are_sides",
    "date_of",
    "dates_agreeing",
    "has_length",
    "is_elsewhere",
    "is_of_what_it_follows",
    "people_after",
    "place_of",
    "place_said",
    "skip_back",
]
