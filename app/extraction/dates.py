from app.extraction.reading import Reading


def read_dates(reading: Reading) -> None:
    return
