"""What the pages of a printed text carry, and what only looks like it."""

from tests.source.reading_a_text import document_of

SPEECH = """DISCOURS DU MINISTRE À LA CONFÉRENCE

   Voici que s'achève une négociation que beaucoup tenaient pour
impossible. Le texte qui nous est soumis n'est pas un traité. Il en

                         41
\f42        REVUE DE POLITIQUE ÉTRANGÈRE

a pourtant la force, puisque l'honneur de ceux qui le signeront en
dépend, et que personne ici ne voudra le renier avant longtemps ni
\f                 MARS-AVRIL 1975          43

en contester la portée devant les parlements qui auront à le voir.
\f44        REVUE DE POLITIQUE ÉTRANGÈRE

   Nous le signerons donc, avec la prudence de ceux qui savent lire.
"""


def test_heads_that_count_with_the_pages_are_dropped_at_their_first_printing() -> None:
    document = document_of(SPEECH)
    dropped = [r.before for r in document.repairs if r.kind == "furniture"]
    assert dropped == [
        "41", "42 REVUE DE POLITIQUE ÉTRANGÈRE", "MARS-AVRIL 1975 43",
        "44 REVUE DE POLITIQUE ÉTRANGÈRE",
    ]  # fmt: skip
    assert len(document.blocks) == 3


RESOLUTION = """Nations Unies                               A/RES/61/405

Résolution adoptée par l'Assemblée générale le 3 mai 2007

[sans renvoi à une grande commission (A/61/L.9)]

     61/405. Dialogue sur les fleuves partagés

     L'Assemblée générale,

     1.   Rappelle sa résolution précédente et les suites qui lui
ont été données par les États riverains, dont elle se félicite ;
07-55555 (F)
*0755555*
\fA/RES/61/405            Dialogue sur les fleuves partagés

     2.   Invite les États à poursuivre leurs consultations dans un
esprit de bon voisinage et à lui en faire connaître le résultat ;
2/3                                                   07-55555
\fDialogue sur les fleuves partagés            A/RES/61/405

     3.   Décide de rester saisie de la question à sa session qui
vient et d'examiner alors les mesures qu'il conviendrait de prendre.
07-55555                                                   3/3
"""


def test_symbol_and_title_at_the_head_of_each_page_are_no_text() -> None:
    document = document_of(RESOLUTION)
    assert [b.text for b in document.blocks if b.kind == "part-title"] == [
        "61/405. Dialogue sur les fleuves partagés"
    ]
    assert [b.label for b in document.blocks if b.label] == ["1.", "2.", "3."]
    assert document.blocks[-1].label == "3."
    assert [r.rule for r in document.repairs if r.kind == "furniture"] == [
        "page-number", "page-number", "running-head", "page-number", "running-head", "page-number",
    ]  # fmt: skip


TWICE = """COMMUNIQUÉ

Les deux délégations se sont félicitées de cet accord. Elles
ont constaté que le nombre de liaisons hebdomadaires avait
doublé et que les échanges s'en étaient trouvés accrus.

Les ministres ont approuvé le programme conjoint. Elles
ont constaté que le nombre de liaisons hebdomadaires avait
doublé et que les échanges s'en étaient trouvés accrus.
"""


def test_a_line_of_running_text_that_stands_twice_is_no_head() -> None:
    document = document_of(TWICE)
    assert not [r for r in document.repairs if r.kind == "furniture"]
    assert document.blocks[1].text.count("liaisons") == 1
    assert document.blocks[2].text.count("liaisons") == 1


DEMANDS = """DÉCLARATION SUR LA NON-PROLIFÉRATION

1. Nous demandons la pleine mise en œuvre de la résolution
2231 du Conseil de sécurité des Nations Unies. Nous sommes
prêts à y contribuer.

2. Les essais ne sont pas conformes à ce que demande la résolution
2231 du Conseil de sécurité des Nations Unies. Nous sommes
inquiets de les voir se multiplier.
"""


def test_a_line_of_two_paragraphs_that_begins_with_a_number_is_no_head_of_a_page() -> None:
    document = document_of(DEMANDS)
    assert [r for r in document.repairs if r.kind == "furniture"] == []
    assert [" 2231 du Conseil" in block.text for block in document.blocks[1:]] == [True, True]
