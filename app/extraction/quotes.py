from app.extraction.reading import Reading


def attribute_quotes(reading: Reading) -> None:
    return
