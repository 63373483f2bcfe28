from app.extraction.reading import Reading


def read_clauses(reading: Reading) -> None:
    return
