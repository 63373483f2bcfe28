"""Pronouns, groups and bare offices by the nearest antecedent; open where two fit."""

import pytest

from tests.extraction.naming import read


def meant(text: str, words: str) -> str:
    """What the last ref of these words means: a slug, or "?" with the candidates."""
    reading = read(text)
    found = [r for r in reading.refs if reading.slice(r.span).lower() == words]
    return (found[-1].actor or "?" + "|".join(found[-1].candidates)) if found else "nobody"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Trump met Putin in Moscow. He was pleased.", "he", "donald-trump"),
        ("Trump said he was pleased.", "he", "donald-trump"),
        ("Macron met Meloni. She was pleased.", "she", "giorgia-meloni"),
        ("Zelenskyy kept his aide, Rustem Umerov, who has made himself useful.", "himself", "rustem-umerov"),
        ("Zelenskyy, who trusts Umerov, has made himself useful.", "himself", "volodymyr-zelenskyy"),
        ("Trump and Putin spoke. He was pleased.", "he", "?donald-trump|vladimir-putin"),
        ("Yuri Ushakov, an aide to President Vladimir Putin, flew to Miami. He was pleased.", "he", "yuri-ushakov"),
        ("Steve Witkoff, the envoy of US President Donald Trump, went to Rome, where he spoke.", "he", "steve-witkoff"),
        ("Andriy Yermak, head of President Zelenskyy's office, said he was pleased.", "he", "andriy-yermak"),
        ("Trump spoke to Putin and agreed with him.", "him", "vladimir-putin"),
        ("In his readout, Zelenskyy thanked Trump.", "his", "volodymyr-zelenskyy"),
        ("Zelenskyy met Bessent. “Putin lies,” he said.", "he", "volodymyr-zelenskyy"),
        ("Rubio wrote: “He is late.”", "he", "nobody"),
        ("Trump spoke with Putin. They agreed to meet.", "they", "?donald-trump|vladimir-putin"),
        ("Trump spoke with Putin. The two presidents agreed.", "the two presidents", "?donald-trump|vladimir-putin"),
        ("Trump spoke with Putin. Both leaders agreed.", "both leaders", "?donald-trump|vladimir-putin"),
        ("Macron flew home. The president was tired.", "president", "emmanuel-macron"),
        ("Trump called his Ukrainian counterpart.", "ukrainian counterpart", "volodymyr-zelenskyy"),
        ("Rubio called his Russian counterpart.", "russian counterpart", "sergey-lavrov"),
        ("Russia refused. It said nothing was ready.", "it", "russia"),
        ("Jane Okafor, a diplomat, left. She was tired.", "she", "jane-okafor"),
        ("Nobody came. He was tired.", "he", "nobody"),
    ],
)
def test_a_pronoun_or_bare_office_means_the_nearest_that_fits(text: str, words: str, who: str) -> None:
    assert meant(text, words) == who


def test_a_spokesman_who_says_both_leaders_means_his_own_among_them() -> None:
    text = "Zelenskyy met Trump. Peskov said Trump was tired. Peskov noted that both leaders agreed."
    assert meant(text, "both leaders") == "?donald-trump|vladimir-putin"
