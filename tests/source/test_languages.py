"""The language of a text: said by its sidecar, else told where it is sure, else French."""

from pathlib import Path

import pytest

from paraphe.source import build, language_of, read, read_sidecar, split
from tests.source.reading_a_text import document_of

TEXTS = {
    "fr": "Le Conseil a examiné les progrès qui ont été faits dans la région et il a souligné que "
    "les parties doivent respecter les engagements qui sont les leurs, sur la base du droit.",
    "en": "The Council has examined the progress that was made in the region, and it has stressed "
    "that the parties must abide by their commitments on the basis of the law and of the Charter.",
    "es": "El Consejo ha examinado los progresos de la región y ha subrayado que las partes deben "
    "respetar los compromisos que son los suyos, con arreglo a las normas del derecho, por el bien "
    "de todos los pueblos y de las generaciones que han de venir en los años próximos.",
    "de": "Der Rat hat die Fortschritte in der Region geprüft und betont, dass die Parteien ihre "
    "Verpflichtungen auf der Grundlage des Rechts und der Charta erfüllen müssen; das gilt für die "
    "Staaten und für die Organisationen, die mit dem Rat zusammenarbeiten, und ist nicht neu.",
    "ru": "Совет рассмотрел прогресс в регионе и подчеркнул, что стороны должны соблюдать свои "
    "обязательства на основе права и Устава; это относится к государствам и к организациям, "
    "с которыми Совет работает, а также к лицам, не связанным с ними, как в прошлом, так и в "
    "будущем, по всем вопросам и во всех случаях, о которых идет речь в решении.",
    "ar": "نظر المجلس في التقدم الذي أحرز في المنطقة وأكد أن على الأطراف أن تحترم التزاماتها على "
    "أساس القانون وأن هذا ينطبق على الدول وعلى المنظمات التي تعمل مع المجلس في كل ما ذكر من "
    "قبل، كما أن ذلك لا يمس ما اتفق عليه بين الدول في هذا الشأن من تدابير عن حسن نية.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_small_words_of_a_text_tell_its_language(code: str) -> None:
    assert language_of(TEXTS[code]) == (code, True)


@pytest.mark.parametrize("text", ["", "Joint statement", "CD/1730", "OK, on se voit in Berlin"])
def test_a_short_text_tells_nothing(text: str) -> None:
    assert not language_of(text)[1]
    assert document_of(text or "x").metadata.language == "fr"


@pytest.mark.parametrize("code", ["es", "de", "ru", "ar"])
def test_a_text_in_a_language_without_a_table_keeps_its_words_and_its_language(code: str) -> None:
    text = f"{TEXTS[code]}\n\n1. {TEXTS[code]}\n\n2. {TEXTS[code]}"
    document = document_of(text)
    assert document.metadata.language == code
    assert "language" in document.metadata.assumed
    assert [(b.kind, b.label) for b in document.blocks] == [
        ("paragraph", ""), ("paragraph", "1."), ("paragraph", "2."),
    ]  # fmt: skip
    assert [b.text for b in document.blocks] == [TEXTS[code]] * 3


def test_french_is_what_nothing_need_be_said_of() -> None:
    assert "language" not in document_of(TEXTS["fr"]).metadata.assumed


def test_the_sidecar_says_in_which_language_a_text_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    path = folder / "note.txt"
    path.write_text("Statement\n\nParis, July 9, 2015\n\nA word of thanks.\n", "utf-8")
    path.with_suffix(".yaml").write_text("language: en\n", "utf-8")
    source, sidecar = read(path, tmp_path), read_sidecar(path, tmp_path)
    assert sidecar is not None
    document = build(split(source, sidecar.language), source, sidecar)
    assert document.metadata.date == "2015-07-09"
    assert document.metadata.language == "en"
    assert "language" not in document.metadata.assumed


def test_one_text_in_french_after_one_in_english_is_read_as_if_it_were_alone() -> None:
    french = "Le Conseil\n\n3 mai 2001\n\nDécide de la question.\n\nAnnexe\n\nLa liste des États."
    alone = document_of(french)
    document_of(TEXTS["en"] + "\n\nAnnex\n\n3 May 2001")
    assert document_of(french).blocks == alone.blocks
