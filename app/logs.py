"""The log of a server: a record a line, and under a breakdown the lines of code it came through.

No value of a variable is written: it could be an article's text, a password, a cookie.
"""

import sys

import structlog


def keep_log() -> None:
    """Makes everything that the program logs come out so, on the standard error stream."""
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            plain,
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
