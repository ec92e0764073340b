"""Letters, minutes and decrees: whom they are for, who signs, where the next text begins."""

# ruff: noqa: E501 - the texts stand here as received

from tests.source.reading_a_text import document_of


def laid(text: str, kind: str) -> list[str]:
    return [block.text for block in document_of(text).blocks if block.kind == kind]


DECREE = """Décret n° 2008-411 du 28 avril 2008 portant publication du protocole de coopération douanière, signé à Niamey le 3 mai 2007
Le Président de la République,
Sur le rapport du ministre des affaires étrangères,
Vu la Constitution, notamment ses articles 52 à 55 ;
Vu la loi n° 2008-88 du 30 janvier 2008 autorisant la ratification du protocole,
Décrète :
Article 1
Le protocole de coopération douanière, signé à Niamey le 3 mai 2007, sera publié au Journal officiel.
Article 2
Le ministre des affaires étrangères est chargé de l'exécution du présent décret.
Fait à Paris, le 28 avril 2008.
Par le Président de la République :
Jean Dumas
Le Premier ministre,
Luc Moreau
PROTOCOLE
DE COOPÉRATION DOUANIÈRE
Le Gouvernement de la République française et le Gouvernement de la République du Niger,
Soucieux de faciliter les échanges,
sont convenus des dispositions suivantes :
Article 1er
Définitions
Au sens du présent protocole, on entend par :
a) « administration douanière » : la direction générale des douanes de chaque Partie ;
b) « infraction » : toute violation de la législation douanière.
Article 2
Assistance
1. Les administrations se prêtent mutuellement assistance. Elles échangent à cette fin des listes de marchandises.
2. L'assistance ne porte pas sur le recouvrement des droits.
Article 3
Le présent protocole entre en vigueur à la date de la seconde notification.
Fait à Niamey, le 3 mai 2007, en deux exemplaires originaux, en langue française.
Pour le Gouvernement de la République française :
Anne Petit,
Ambassadrice
Pour le Gouvernement de la République du Niger :
Issa Boubacar
"""


def test_a_decree_without_blank_lines_has_its_signers_apart_and_the_agreement_as_a_part() -> None:
    document = document_of(DECREE)
    assert laid(DECREE, "signature") == [
        "Par le Président de la République : Jean Dumas",
        "Le Premier ministre, Luc Moreau",
        "Pour le Gouvernement de la République française : Anne Petit, Ambassadrice",
        "Pour le Gouvernement de la République du Niger : Issa Boubacar",
    ]
    titles = [(b.part, b.text) for b in document.blocks if b.kind == "part-title"]
    assert titles[1] == (2, "PROTOCOLE DE COOPÉRATION DOUANIÈRE")
    assert laid(DECREE, "dateline")[1].endswith("en langue française.")


LETTERS = """# Échange de lettres relatif à l'entretien du pont d'Ermal

Ministère des Relations extérieures

Lisbonne, le 4 février 2003

Son Excellence
Monsieur Jan Novák
Ambassadeur de la République tchèque
Lisbonne

Monsieur l'Ambassadeur,

À la suite des entretiens qui ont eu lieu entre nos services, j'ai l'honneur de vous proposer que l'entretien du pont soit réglé comme suit :

(a) Les travaux sont exécutés chaque année avant le 1er juin.

(b) Chaque Partie supporte la moitié de la dépense. Les comptes sont arrêtés en commun.

Si ces dispositions recueillent l'accord de votre Gouvernement, la présente lettre et votre réponse constitueront un accord entre nos deux Gouvernements.

Veuillez agréer, Monsieur l'Ambassadeur, l'assurance de ma haute considération.

(Signé) Maria Lopes

Ambassade de la République tchèque

Lisbonne, le 20 février 2003

Madame la Ministre,

J'ai l'honneur d'accuser réception de votre lettre du 4 février et de vous faire connaître que mon Gouvernement en accepte les termes.

Veuillez agréer, Madame la Ministre, l'assurance de ma très haute considération.

(Signé) Jan Novák
"""


def test_the_lines_between_date_and_salutation_say_whom_a_letter_is_for() -> None:
    assert laid(LETTERS, "reference") == [
        "Son Excellence", "Monsieur Jan Novák", "Ambassadeur de la République tchèque", "Lisbonne",
    ]  # fmt: skip


def test_an_embassy_under_a_signature_heads_the_next_letter() -> None:
    assert laid(LETTERS, "signature") == ["(Signé) Maria Lopes", "(Signé) Jan Novák"]
    assert laid(LETTERS, "part-title")[1] == "Ambassade de la République tchèque"


MINUTES = """**Procès-verbal de la réunion des experts sur le fret**

Maribor, le 12 avril 2016

# I. Ouverture

1. La réunion a été présidée par Mme Zupan. Les délégations ont adopté l'ordre du jour qui leur avait été proposé.

# II. Calendrier

2. Les experts ont retenu les étapes suivantes :

| Étape | Échéance |
| --- | --- |
| Relevés | mai 2016 |
| Rapport | mars 2017 |

3. Ils se réuniront de nouveau dès que le rapport aura été remis.

# III. Suites

# A. Financement

4. Les frais sont partagés. Aucune dépense n'est engagée sans l'accord des deux délégations.

5. Les experts ont remercié leurs hôtes.

Vesna Zupan
Coprésidente

Marc Huber
Rapporteur
"""


def test_a_numbered_section_is_not_the_title_where_a_line_names_the_text() -> None:
    titles = laid(MINUTES, "part-title")
    assert titles == ["Procès-verbal de la réunion des experts sur le fret"]


def test_who_signs_with_the_name_first_is_a_block_each() -> None:
    assert laid(MINUTES, "signature") == ["Vesna Zupan Coprésidente", "Marc Huber Rapporteur"]


SIDE_BY_SIDE = """PROCÈS-VERBAL DES CONSULTATIONS POLITIQUES

Riga, le 3 mars 2011

I - Participants

1) La délégation lettone était conduite par M. Ozols, directeur général ;
   la délégation belge, par Mme Claes, directrice.

2) Les points suivants ont été examinés :
   a) relations bilatérales ;
   b) voisinage oriental ;
   c) divers.

II - Relations bilatérales

3) Les délégations ont relevé les chiffres que voici :
   1° échanges : 412 millions d'euros ;
   2° investissements : 97 millions d'euros.

4) Elles se sont félicitées de l'ouverture d'une ligne aérienne directe entre
   les deux capitales.

Les prochaines consultations auront lieu à Bruxelles.

Fait à Riga, le 3 mars 2011, en deux exemplaires, en langue française.

Pour la délégation lettone               Pour la délégation belge
Andris OZOLS                             Hilde CLAES
"""


def test_two_lines_of_signatures_side_by_side_are_two_signatures() -> None:
    assert laid(SIDE_BY_SIDE, "signature") == [
        "Pour la délégation lettone Andris OZOLS",
        "Pour la délégation belge Hilde CLAES",
    ]


NOTES = """ÉCHANGE DE NOTES RELATIF AUX PERMIS DE PÊCHE

I

L'Ambassade présente ses compliments au Ministère et lui propose ce qui suit :

1. Les permis sont reconnus pour la durée d'une saison, au terme de laquelle ils sont rendus.

L'Ambassade saisit cette occasion pour renouveler au Ministère l'assurance de sa considération.

Ministère des Affaires étrangères
TALLINN

II

MINISTÈRE DES AFFAIRES ÉTRANGÈRES

N° 1182

Le Ministère présente ses compliments à l'Ambassade et accuse réception de sa note, qui suit :

« (Voir note I) »

Le Ministère donne son accord aux dispositions qui précèdent, et la remercie de son concours.
"""


def test_a_number_alone_opens_the_next_note() -> None:
    assert laid(NOTES, "part-title") == ["ÉCHANGE DE NOTES RELATIF AUX PERMIS DE PÊCHE", "II"]
    assert laid(NOTES, "reference") == ["Ministère des Affaires étrangères", "TALLINN", "N° 1182"]
    assert "« (Voir note I) »" in laid(NOTES, "paragraph")
