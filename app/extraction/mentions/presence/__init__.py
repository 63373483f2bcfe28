"""Who was there, told in another sentence than the talks: "X and Y also sat at the table"."""

from app.extraction.mentions.presence.away import leave_out_absent, unseat_absent
from app.extraction.mentions.presence.beside_told import without_company
from app.extraction.mentions.presence.seat import seat_present

__all__ = ["leave_out_absent", "seat_present", "unseat_absent", "without_company"]
