"""French, as the search reads it: folding, forms of a word, kinds of words."""

import pytest

from paraphe.search import fold, stem
from paraphe.search.names import named
from paraphe.search.words import content_key, instrument_token, tokens, words
from tests.samples import TREATY


def test_case_accents_and_ligatures_are_folded() -> None:
    assert fold("ŒUVRE Æquo À-Ç ½ ﬁ") == "oeuvre aequo a-c 1⁄2 fi"
    assert fold("e\u0301té") == "ete"


@pytest.mark.parametrize(
    "forms",
    [
        "résolution résolutions", "national nationaux nationale nationales", "nouveau nouveaux",
        "condamner condamne condamnons condamné condamnée condamnées", "arsenal arsenaux",
        "réitérer réitère réitérons", "accomplir accompli accomplissons accomplissent",
        "européen européenne européennes", "appel appels appelle appelons", "traité traités",
        "premier première premières", "étranger étrangère étrangères", "négociation négociations",
    ],
)  # fmt: skip
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(fold(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words_apart",
    ["règlement règle", "parlement parle", "arme armée", "mission mettre", "nation national"],
)
def test_other_words_have_other_stems(words_apart: str) -> None:
    assert len({stem(fold(word)) for word in words_apart.split()}) == 2


def test_an_acronym_and_a_number_are_never_stemmed() -> None:
    assert tokens(words("L’AIEA aient G7 HCoC 1540")) == [
        "ŧlþaþaieaŋ", "aieaðŋ", "aientþþŋ", "g7ðŋ", "hcocðŋ", "1540ðŋ",
    ]  # fmt: skip


def test_a_block_in_capitals_has_no_acronyms_for_certain() -> None:
    assert "þđ" in tokens(words("DÉCLARATION DE PARIS"))[0]
    assert tokens(words("AIEA")) == ["aieaðŋ"]


def test_a_token_says_what_signs_follow_it() -> None:
    assert tokens(words("S/RES/1540 (2004), n° 10/17")) == [
        "ŧsðsþresŋ", "resðsŋ", "1540ðoŋ", "2004ðcvŧnþxbgŋ", "ŧnþxbgþ10ŋ", "10ðsŋ", "17ðŋ",
    ]  # fmt: skip
    assert (
        tokens(words("non‑respect")) == tokens(words("non-respect")) != tokens(words("non respect"))
    )
    assert tokens(words("G7++"))[0] == "g7ðxibxibŋ"


def test_a_word_tells_all_common_words_behind_it_and_the_signs_between() -> None:
    assert tokens(words("drogue, et l’AIEA")) == [
        "droguþeþvŧetþŧlþaŋ",
        "ŧetþþlŋ",
        "ŧlþaþaieaŋ",
        "aieaðŋ",
    ]


def test_a_soft_hyphen_and_a_combining_accent_are_in_a_word() -> None:
    assert (
        tokens(words("désar\u00admement"))
        == tokens(words("de\u0301sarmement"))
        == tokens(words("désarmement"))
    )


def test_no_token_but_a_number_has_a_digit_behind_a_letter() -> None:
    assert not any(map(str.isdecimal, instrument_token("s-res-1540") + tokens(words("mot “"))[0]))


def test_names_are_compared_without_common_words() -> None:
    known = content_key("Traité sur la non‑prolifération des armes nucléaires")
    assert known == content_key("traite de non-proliferation, armes nucleaires")


def test_an_instrument_is_asked_for_by_all_its_names() -> None:
    identifier, short, title, letter, names, alone, numbers = named([TREATY], {"tnp": ["npt"]})[0]
    assert (identifier, short, title, letter) == ("tnp", "TNP", TREATY.title, "t")
    assert {"tnp", "npt", content_key(TREATY.title), content_key(TREATY.title_en)} <= set(names)
    assert alone == ["npt", "tnp"]
    assert content_key("traité cut-off") not in names
    assert numbers == []


@pytest.mark.parametrize(
    "forms",
    [
        "treaty treaties", "state states stated", "agree agrees agreed agreeing", "annex annexes",
        "commit commits committed committing", "ratify ratifies ratified", "use uses used using",
        "plan plans planned planning", "proceed proceeds proceedings", "process processes",
    ],
)  # fmt: skip
def test_the_forms_of_an_english_word_have_one_stem(forms: str) -> None:
    assert len({stem(form, "en") for form in forms.split()}) == 1


@pytest.mark.parametrize("words_apart", ["arms armed", "unit united", "treaty treat"])
def test_other_english_words_have_other_stems(words_apart: str) -> None:
    assert len({stem(word, "en") for word in words_apart.split()}) == 2


def test_words_of_a_language_without_a_table_are_tokens_as_they_are() -> None:
    assert tokens(words("des mesas nacionales", "es"), "es") == [
        "desþþŋ", "mesasþþŋ", "nacionalesþþŋ",
    ]  # fmt: skip
