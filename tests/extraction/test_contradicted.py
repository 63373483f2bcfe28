"""What others deny, nobody can confirm or somebody only predicts is told of nobody as an event."""

import pytest

from tests.extraction.acting import read

OPEN = [
    "Ukraine's foreign ministry said it had no information about a meeting between Umerov and Medinsky on Wednesday.",
    "Reports of a secret meeting between Witkoff and Dmitriev in Dubai on Wednesday could not be confirmed.",
    "Reports that Witkoff had met Dmitriev in Dubai on Wednesday remain unconfirmed.",
    "Trump said on Wednesday that Putin had agreed to a truce, a claim the Kremlin rejected.",
    "Trump claimed that Putin had agreed on Wednesday to a ceasefire, which the Kremlin denied.",
    "Trump said Putin had agreed to a ceasefire on Wednesday, but the Kremlin denied it.",
    "Bild reported that Merz had met Dmitriev in Berlin on Wednesday, which was quickly denied.",
    "An earlier version of this article said that Rubio had met Lavrov in Rome on Wednesday.",
    "The two sides nearly agreed on a prisoner exchange on Wednesday.",
    "Orban predicts that Trump and Putin will meet in Budapest in October.",
    "Trump joked that he would fly to Moscow on Monday.",
    "Geneva and Istanbul are being considered as places for a meeting of Trump, Putin and Zelenskyy next week.",
    "Swiss officials said they stood ready to receive Putin and Zelenskyy in Geneva next week.",
    "The date of Friday for a call between Trump and Putin is not confirmed, Peskov said.",
    "Unconfirmed reports say Umerov met Medinsky in Istanbul on Wednesday.",
    "Trump's plan would see Zelenskyy and Putin meet in Budapest on August 5.",
    "Mediators are trying to arrange a call between Putin and Zelenskyy on Monday.",
    "Mediators failed to arrange a call between Putin and Zelenskyy on Wednesday.",
    "A meeting between Rubio and Lavrov on Monday has not yet been confirmed.",
]

TOLD = [
    ("Zelenskyy presented a peace plan in Paris on Wednesday, which the Kremlin rejected.", "proposal"),
    ("Trump met Putin in Anchorage on Wednesday, but the Kremlin denied that he had agreed to a truce.", "statement"),
    ("Rubio met Lavrov in Rome on Wednesday and rejected his claim on Donbas.", "meeting"),
    ("The Kremlin confirmed that Putin had met Witkoff on Wednesday; it denied any quarrel.", "meeting"),
]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_contradicted_or_unproven_is_no_event(text: str) -> None:
    assert {mention.kind for mention in read(text).mentions} <= {"statement"}


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_what_is_rejected_was_done(text: str, kind: str) -> None:
    assert kind in [mention.kind for mention in read(text).mentions]


def test_what_a_source_suggests_is_not_said_by_whoever_stands_before() -> None:
    found = read("Trump might have called Putin on Wednesday, an official suggested.").mentions
    assert [mention.roles for mention in found] == []
