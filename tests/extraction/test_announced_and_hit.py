"""Who makes a deed of his side known, of which nobody is named, and on whom sanctions are put."""

import pytest

from tests.extraction.acting import read

ANNOUNCED = [
    ("Each side will release all prisoners who are badly wounded, Rustem Umerov told reporters.", "rustem-umerov"),
    ("Vladimir Medinsky said Russia would hand over the bodies of 6,000 soldiers next week.", "vladimir-medinsky"),
    ("Kaja Kallas told reporters that an eighteenth package of sanctions was being worked on.", "kaja-kallas"),
    ("Kaja Kallas said on Friday that the EU would extend its sanctions for another six months.", "kaja-kallas"),
    ("Friedrich Merz said on Friday that the EU would extend its sanctions for another six months.", None),
    ("Russia and Ukraine will exchange 300 prisoners on Friday, Steve Witkoff said.", None),
    ("Dmitry Peskov said the two sides would exchange prisoners on Friday.", None),
    ("Each side released 300 prisoners on Friday, Rustem Umerov said.", None),
]
HIT = [
    ("The US imposed sanctions on Russia's two largest oil companies, Rosneft and Lukoil, on Wednesday.", 2),
    ("The US blacklisted Rosneft and Lukoil on Wednesday.", 2),
    ("The UK imposed similar sanctions on Rosneft and Lukoil last week.", 2),
    ("The UK imposed sanctions on Russia on Wednesday to push Vladimir Putin to talks.", 0),
    ("The UK imposed sanctions on Vladimir Putin's inner circle on Wednesday.", 0),
    ("The UK announced sanctions against Russia over the arrest of Evan Gershkovich on Wednesday.", 0),
]


@pytest.mark.parametrize(("text", "who"), ANNOUNCED)
def test_who_announces_a_deed_of_his_side_is_told_with_it(text: str, who: str | None) -> None:
    deeds = [mention for mention in read(text).mentions if mention.kind != "statement"]
    assert deeds
    assert [slug for slug, role in deeds[0].roles if role == "speaker"] == ([who] if who else [])


@pytest.mark.parametrize(("text", "many"), HIT)
def test_sanctions_name_whom_they_hit(text: str, many: int) -> None:
    deed = next(mention for mention in read(text).mentions if mention.kind == "sanctions")
    assert sum(role == "subject" for _, role in deed.roles) == many
