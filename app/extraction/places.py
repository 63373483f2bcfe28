from app.extraction.reading import Reading


def find_places(reading: Reading) -> None:
    return
