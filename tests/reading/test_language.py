"""The language of a text, told without a model."""

import pytest

from app.reading.language import language_of
from tests.reading.makers import ARTICLE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", " ".join(ARTICLE)),
        ("en", "Envoys meet in Geneva"),
        ("en", "Zelenskyy"),
        ("en", ""),
        ("en", "Trump rushed out tweet attacks, while Clinton pushed policy proposals."),
        ("en", "The minister called it «Переговори» and said that he would not be at the table on Tuesday."),
        ("uk", "Переговори почалися у вівторок, і сторони домовилися, що зустрінуться ще раз до кінця тижня."),
        ("ru", "Переговоры начались во вторник, и стороны договорились, что они встретятся ещё раз до конца недели."),
        ("de", "Die Gespräche begannen am Dienstag, und die Seiten wollen sich noch einmal in dieser Woche treffen."),
        ("fr", "Les pourparlers ont commencé mardi et les parties se sont mises d’accord pour une autre réunion."),
        ("es", "Las conversaciones empezaron el martes y las partes se reunirán otra vez a final de la semana."),
        ("it", "I colloqui sono iniziati martedì e le parti si incontreranno di nuovo alla fine della settimana."),
        ("pl", "Rozmowy zaczęły się we wtorek i strony zgodziły się, że spotkają się jeszcze raz do końca tygodnia."),
        ("tr", "Görüşmeler salı günü başladı ve taraflar hafta sonuna kadar bir kez daha buluşmak için anlaştı."),
        ("zh", "会谈于星期二开始,双方同意本周再次会面。"),
        ("ja", "会談は火曜日に始まり、双方は今週再び会うことで合意した。"),
        ("und", "aЖЖЖЖ"),
        ("el", "Οι συνομιλίες άρχισαν την Τρίτη."),
        ("und", "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore " * 4),
    ],
)
def test_a_text_tells_its_language(language: str, text: str) -> None:
    assert language_of(text) == language
