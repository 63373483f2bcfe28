from app.extraction.reading import Reading


def tell_mentions(reading: Reading) -> None:
    return
