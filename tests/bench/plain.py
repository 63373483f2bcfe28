"""The least that FastAPI does: a line of plain text."""

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


@app.get("/", response_class=PlainTextResponse)
def plain() -> str:
    """A line of text."""
    return "plain text"
