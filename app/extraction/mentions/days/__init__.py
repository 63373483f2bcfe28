"""The day of an event beyond its own sentence: carried, counted, reported, and what it decides."""
