"""Collections that every form is written of."""

from collections.abc import Iterator
from random import Random

import pytest
from sqlmodel import Session

from app.db import writing
from tests.timeline.collection import fill, new_database
from tests.timeline.story import tell


@pytest.fixture(scope="module")
def many() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        fill(session, Random(3), 80)
        yield session


@pytest.fixture
def story() -> Iterator[Session]:
    with new_database() as engine, writing(engine) as session:
        tell(session)
        yield session
