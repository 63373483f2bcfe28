from app.extraction.reading import Reading


def name_actors(reading: Reading) -> None:
    return
