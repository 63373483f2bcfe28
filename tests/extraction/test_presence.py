"""Who was there, told in the sentences after the talks or beside them, and who was not."""

import pytest

from tests.extraction.acting import read
from tests.extraction.test_delegates import there

TALKS = "American and Ukrainian officials sat down together in Geneva on Tuesday."
RECEIVED = "Vladimir Putin received Steve Witkoff in the Kremlin on Tuesday."
PARIS = "Volodymyr Zelenskyy and Emmanuel Macron met in Paris on Tuesday."
PLANNED = "American and Ukrainian delegations are to meet in Doha on Monday."
PRESENT = [
    (f"{PARIS} Jean-Noël Barrot was there, and so was Kaja Kallas.", {"jean-noel-barrot", "kaja-kallas"}),
    (f"{PARIS} Jean-Noël Barrot was there too, as was Mark Rutte.", {"jean-noel-barrot", "mark-rutte"}),
    (f"{PARIS} Keir Starmer dialled in by video link.", {"keir-starmer"}),
    (f"{PARIS} Keir Starmer joined them for a moment.", {"keir-starmer"}),
    (f"{PARIS} Friedrich Merz joined it by video link.", {"friedrich-merz"}),
    (f"{PARIS} At Macron's side was his foreign minister.", set()),
    (f"{PARIS} At his side were Jean-Noël Barrot and Antonio Tajani.", {"jean-noel-barrot", "antonio-tajani"}),
    (f"{TALKS} Marco Rubio took part along with Keith Kellogg.", {"marco-rubio", "keith-kellogg"}),
    (
        f"{TALKS} Ukraine sent its foreign minister, Andrii Sybiha, and Rustem Umerov.",
        {"andrii-sybiha", "rustem-umerov"},
    ),
    (
        f"{TALKS} The Ukrainian delegation consisted of Andriy Yermak, Rustem Umerov and Andrii Hnatov.",
        {"andriy-yermak", "rustem-umerov", "andrii-hnatov"},
    ),
    (f"{TALKS} Opposite them sat Marco Rubio and Daniel Driscoll.", {"marco-rubio", "daniel-driscoll"}),
    (
        f"{TALKS} Around the table were Marco Rubio and Steve Witkoff on one side and Andriy Yermak on the other.",
        {"marco-rubio", "steve-witkoff", "andriy-yermak"},
    ),
    (f"{TALKS} Jonathan Powell, the British adviser, looked on.", {"jonathan-powell"}),
    (f"{RECEIVED} Yuri Ushakov and Kirill Dmitriev were in attendance.", {"yuri-ushakov", "kirill-dmitriev"}),
    (f"{RECEIVED} Kirill Dmitriev, who sat in along with Yuri Ushakov, was content.", {"kirill-dmitriev"}),
    (f"{RECEIVED} Kirill Dmitriev and Yuri Ushakov joined the conversation, which lasted long.", {"kirill-dmitriev"}),
    (f"{RECEIVED} Yuri Ushakov sat in along with Kirill Dmitriev.", {"kirill-dmitriev", "yuri-ushakov"}),
    (
        f"{RECEIVED} Jared Kushner joined them, while Putin had Yuri Ushakov and his envoy Kirill Dmitriev with him.",
        {"jared-kushner", "yuri-ushakov", "kirill-dmitriev"},
    ),
    (
        "On Tuesday Steve Witkoff met in Berlin with Volodymyr Zelenskyy, whose team included Rustem Umerov and the"
        " chief of the general staff, Andrii Hnatov.",
        {"rustem-umerov", "andrii-hnatov"},
    ),
    ("On Tuesday Volodymyr Zelenskyy met Friedrich Merz in Berlin with Antonio Tajani looking on.", {"antonio-tajani"}),
    (
        f"{RECEIVED} Kirill Dmitriev, who deals with the Americans on his behalf, and his adviser, Yuri Ushakov, took"
        " part.",
        {"kirill-dmitriev", "yuri-ushakov"},
    ),
    (
        f"{PARIS} Ursula von der Leyen, the president of the European Commission, and Mark Rutte completed the group.",
        {"ursula-von-der-leyen", "mark-rutte"},
    ),
    (f"{TALKS} Marco Rubio was at Mr Driscoll's side. Daniel Driscoll was glad.", {"marco-rubio"}),
    (
        f"{TALKS} Rustem Umerov returned in place of Andriy Yermak and brought with him Andrii Hnatov.",
        {"andrii-hnatov"},
    ),
    (f"{TALKS} It was Hakan Fidan who got them to the Ciragan Palace.", {"hakan-fidan"}),
    (
        f"{TALKS} When Marco Rubio and Andriy Yermak rose from the table, they were tired.",
        {"marco-rubio", "andriy-yermak"},
    ),
    (f"{TALKS} They had been brought together by Hakan Fidan.", {"hakan-fidan"}),
    (
        "Andriy Yermak met Marco Rubio in Geneva on Tuesday, where they worked with European officials, among them"
        " Jonathan Powell.",
        {"andriy-yermak", "marco-rubio", "jonathan-powell"},
    ),
    ("On Tuesday Steve Witkoff was received by Putin in Moscow, along with Josh Gruenbaum.", {"josh-gruenbaum"}),
    (f"{PLANNED} Turkey's foreign minister, Hakan Fidan, will be there as well.", {"hakan-fidan"}),
    (
        "Marco Rubio and Sergei Lavrov are to meet in Doha on Monday. Mike Waltz and Steve Witkoff are to accompany"
        " Rubio.",
        {"mike-waltz", "steve-witkoff"},
    ),
    (
        f"{TALKS} The talks, the shortest of all that have been held so far this year or the last, were hosted by"
        " Hakan Fidan.",
        {"hakan-fidan"},
    ),
]


@pytest.mark.parametrize(("text", "who"), PRESENT)
def test_whoever_is_told_to_have_been_there_took_part(text: str, who: set[str]) -> None:
    assert who <= there(text)


NOT_THERE = [
    f"{TALKS} Rustem Umerov returned in place of the minister, Hakan Fidan.",
    f"{TALKS} Earlier that day Keir Starmer took part in a news conference.",
    f"{TALKS} Keir Starmer attended the funeral.",
    f"{TALKS} Andriy Yermak, an aide to Keir Starmer, who did the talking, was glad.",
    f"{TALKS} Andriy Yermak, whom Keir Starmer had sent, rose from the table.",
    f"{TALKS} Neither Hakan Fidan nor Keir Starmer was there.",
    f"{TALKS} Keir Starmer did not take part.",
    f"{TALKS} Keir Starmer was absent. Hakan Fidan was briefed afterwards.",
    f"{TALKS} Hakan Fidan had chaired the earlier rounds.",
    f"{TALKS} Keir Starmer hopes to take part.",
    f"{TALKS} “It was a good day,” said Dmitry Peskov, who speaks for the Kremlin.",
    f"{TALKS} Hakan Fidan opened it on Saturday with a speech on gas.",
    f"{TALKS} On Saturday NATO had a day of its own. Keir Starmer was there.",
    f"{TALKS} Keir Starmer joined in the criticism. Hakan Fidan has joined the calls for a ceasefire.",
    f"{TALKS} Sergei Lavrov stayed at home, as did Keir Starmer.",
    f"{TALKS} Britain sent Keir Starmer to Washington.",
    f"{TALKS} Keir Starmer is to take part in a summit.",
    f"{PLANNED} Hakan Fidan took part in the preparations.",
    f"{TALKS} An aide to Keir Starmer was in the room.",
    f"{TALKS} The delegation was led by an adviser to Keir Starmer.",
    f"{TALKS} When the envoy flew home, Keir Starmer was with him.",
    "Donald Trump and Vladimir Putin spoke by phone on Tuesday. Keir Starmer was there.",
]


@pytest.mark.parametrize("text", NOT_THERE)
def test_somebody_named_near_the_talks_was_not_there(text: str) -> None:
    assert there(text).isdisjoint({"keir-starmer", "hakan-fidan", "dmitry-peskov", "sergey-lavrov"})


def test_they_are_as_many_as_the_sentence_before_counts() -> None:
    four = "Emmanuel Macron, Keir Starmer, Friedrich Merz and Donald Tusk"
    met = f"{four} stood beside Volodymyr Zelenskyy in Kyiv on Friday. "
    warned = "Should Russia say no, the four warned, sanctions would follow. "
    found = read(met + warned + "Before going public they had rung Donald Trump.").mentions
    (call,) = (mention for mention in found if mention.kind == "call")
    assert "volodymyr-zelenskyy" not in {slug for slug, _ in call.roles}
    assert len(call.roles) == 5


def test_whom_those_who_are_counted_visited_is_not_among_them() -> None:
    met = "Keir Starmer, Emmanuel Macron, Friedrich Merz and Donald Tusk met Volodymyr Zelenskyy in Kyiv on Saturday. "
    found = read(met + "The four warned of sanctions. They had rung Donald Trump.").mentions
    (call,) = (mention for mention in found if mention.kind == "call")
    assert {slug for slug, _ in call.roles} == {
        "keir-starmer", "emmanuel-macron", "friedrich-merz", "donald-tusk", "donald-trump",
    }  # fmt: skip
