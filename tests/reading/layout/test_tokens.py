"""What is one token and what is two."""

import pytest

from menurut.reading.layout.tokens import find_pieces


def cut(text: str, language: str = "id") -> list[str]:
    return [piece.text for piece in find_pieces(text, 0, len(text), language)]


@pytest.mark.parametrize(
    "word",
    [
        "Yong-un",
        "26/7/2023",
        "20.30",
        "U.N.",
        "Rp1,2",
        "KOMPAS.com",
        "XII/Kelabu",
        "0711/Wulung",
        "REPUBLIKA.CO.ID",
        "Jum'at",
        "ujarnya",
        "ke-28",
        "50%",
        "US$30",
        "@rikalestari",
    ],
)
def test_stays_one_token(word: str) -> None:
    assert cut(f"Pada {word} itu") == ["Pada", word, "itu"]


def test_a_hyphen_joins_two_people_like_and() -> None:
    pieces = find_pieces("Pasangan Budi Hartanto-Siti Wijaya menang", 0, 41, "id")
    assert [(piece.text, piece.lower) for piece in pieces[2:5]] == [("Hartanto", "hartanto"), ("-", "dan"), ("Siti", "siti")]


@pytest.mark.parametrize("text", ["Kerja Sama Indonesia-Jepang Budi", "Kapten Kim Yong-un Wijaya"])
def test_a_hyphen_in_a_name_parts_nothing(text: str) -> None:
    assert "-" not in cut(text)


def test_a_sentence_glued_to_the_next_is_parted() -> None:
    assert cut("Ia selesai.Dia pulang") == ["Ia", "selesai", ".", "Dia", "pulang"]


def test_a_title_keeps_its_full_stop_and_a_last_word_does_not() -> None:
    assert cut("Prof. Rika bertemu dr. Budi.") == ["Prof.", "Rika", "bertemu", "dr.", "Budi", "."]


def test_an_abbreviated_number_needs_its_number() -> None:
    assert cut("Pasal No. 5 dijawab no.") == ["Pasal", "No.", "5", "dijawab", "no", "."]


def test_initials_in_capitals_are_no_junior() -> None:
    assert cut("Mereka adalah RA dan SR. Rika pulang")[5:7] == [".", "Rika"]
    assert "Sr." in cut("Budi Lestari Sr. tiba")


def test_an_initial_keeps_its_full_stop_before_a_name() -> None:
    assert "J." in cut("Donal J. Lestari tiba")


def test_english_owners_and_contractions_stand_alone_and_negation_stays() -> None:
    assert cut("The minister's aide didn't say he'll go", "en") == [
        "The",
        "minister",
        "'s",
        "aide",
        "didn't",
        "say",
        "he",
        "'ll",
        "go",
    ]


def test_indonesian_keeps_apostrophes() -> None:
    assert cut("Ma'ruf dan Moody's") == ["Ma'ruf", "dan", "Moody's"]


def test_offsets_point_at_the_words() -> None:
    text = "  Kami   menolak, ” kata Rika."
    assert all(text[piece.start : piece.end] == piece.text for piece in find_pieces(text, 0, len(text), "id"))
