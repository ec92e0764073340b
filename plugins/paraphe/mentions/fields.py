"""Words that tell which field a text is of, as stems in folded text, in whole beginnings of words.

They decide only where a name or an abbreviation may be something else's: a stage, a club, a firm.
"""

import re
from collections.abc import Iterable

OWN = (
    "abm", "abolition", "accord", "adhes", "adher", "allie", "arme", "arsena", "article", "atom",
    "balisti", "biologi", "charte", "chimi", "climat", "communaute internationale", "conference",
    "confiance", "conseil de securite", "controle des export", "convention", "crime", "delegation",
    "denonc", "depositaire", "desarm", "diplomat", "dissua", "douan", "droit humanitaire",
    "droit international", "droits de l", "embargo", "engagement", "entree en vigueur",
    "entrer en vigueur", "en vigueur", "espece", "essais", "etats dotes", "etats membres",
    "etats parties", "etats signataires", "examen", "explosi", "export", "garanties",
    "gouvernement", "humanitaire", "inspect", "interdi", "mandat", "militaire", "mines", "ministre",
    "missile", "moratoire", "multilater", "munition", "nations unies", "negoci",
    "non proliferation", "non-proliferation", "nucleaire", "obligation", "onu", "otan", "pacte",
    "paragraphe", "parties a", "partie a", "parties au", "partie au", "parties contractantes",
    "piliers", "prohib", "proliferation", "protocole", "pierre angulaire", "ratifi", "regime",
    "region", "republique", "resolution", "retrait", "revision", "risque", "russie", "sanction",
    "securite", "signataire", "signature", "souverain", "strategi", "terroris", "traite",
    "transfert", "universali", "verifi", "violation", "washington",
)  # fmt: skip
"""Stems of texts on treaties, security, law between States."""

FOREIGN = (
    # stage, music, museums
    "album", "art contemporain", "artiste", "ballet", "chanson", "chanteu", "choregraph", "cinema",
    "comedien", r"concerts(?!\w)", "dramaturg", "festival", "galerie", "litterair", "metteur",
    "mise en scene", "moliere", "musee", "musicien", r"opera(?!\w)", "orchestre", "peintre",
    "piece de theatre", "plasticien", "poete", "repertoire dramatique", "roman policier",
    "romancier", "saison theatrale", "scenograph", "sculpteur", "spectacle", "spectateur", "theatr",
    r"troupe(?!\w)", "vernissage",
    # sport
    "athlet", "attaquant", "basket", "buteur", "championnat", "coureur", "cyclis", "entraineur",
    "football", "gymnas", "handball", "hockey", "joueur", "judo", "marathon", r"match(?!\w)",
    "natation", "patinoire", "rugby", "supporter", "tennis", "tournoi", "vestiaire", "volley",
    # computing
    "algorithme", "application mobile", "fichier", "internaut", "logiciel", "navigateur",
    "ordinateur", "pixel", "processeur", "programmeur", "serveur", "tableur", "telecharg",
    # medicine
    "chirurg", "clinique", "diagnosti", "enzym", "hopita", "infirmier", "maladie", "medicament",
    "ordonnance medicale", "pharmaci", "proteine", "symptom", "troubles du comportement",
    # business, money, trades
    "abonne", "actionnaire", "adherents", "agence immobiliere", "artisan", "boulanger",
    "bourse de paris", "boutique", "cac 40", "caissier", "chambre d'agriculture",
    "chambre de commerce", "chiffre d'affaires", "coiffeur", "commercant", "consommateur",
    "coproprieta", "dividende", "filiale", "franchise", "garagiste", "hotelier", "immobilier",
    "locataire", "magasin", "menuisier", "plombier", "restaurateur", "start-up", "syndic",
    # school, home, parish
    "auditeurs libres", "bibliotheque municipale", "campus", "collegien", "creche", "enseignant",
    "etudiant", "lyceen", "maternelle", "paroiss", "rectorat", "scolaire", "universitaire",
    # transport, town
    "aerogare", "autobus", "camping", "gare routiere", "guichet", "horaires", r"metro(?!\w)",
    "office de tourisme", "parking", "piscine", "randonn", "station de ski", "trottoir", "voyageur",
)  # fmt: skip
"""Stems of texts on what is none of it."""

OWNERS = (
    "parti(?!e|s)", "cuisine", "gare", "mode(?!r)", "mutuelle", "filiere", "eleveurs", "syndicats?",
    "clubs?", "ville", "commune", "mairie", "municipalite", "departement du", "quartier",
    "paroisse", "associations?(?! des nations)", "amicale", "amateurs", "anciens eleves",
    "architectes", "avocats", "barreau", "boulangers", "brasseurs", "cavaliers", "chasseurs",
    "clients?", "coiffeurs", "collectionneurs", "commercants", "consommateurs", "coproprietaires",
    "coiffure", "creche", "dentistes", "ecrivains", "editeurs", "ecole", "eleves", "etudiants",
    "fans", "entreprise", "societe(?! civile| des nations)",
    "groupe (?:automobile|hotelier|industriel|bancaire)", "hopital", "clinique", "hotel",
    "hoteliers", "infirmiers", "joueurs?", "lycee", "college", "libraires", "locataires", "magasin",
    "medecins", "musiciens", "notaires", "patients?", "pharmaciens", "pompiers", "restaurateurs",
    "restaurant", "rire", "rugby", "football", "basket", "hockey", "tennis", "salaries", "sportifs",
    "taxis", "theatre", "universite", "usagers", "equipes", "editeur", "horlogers", "fabricants",
    "vignerons", "veterinaires", "supporters", "scouts", "randonneurs?",
)  # fmt: skip
"""Who has texts and meetings of his own that no State is party to, as said behind « du »."""

THINGS = (
    "algorithme", "appareil", "application", "bouton", "capteur", "code postal", "commande",
    "console", "enzyme", "fichier", "fonction", "formulaire", "gene", "langage",
    "logiciel", "machine", "marque", "medicament", "menu", "molecule", "moteur",
    "patiente?", "portail", "progiciel", "proteine", "robot",
    "serveur", "touche", "train", "virus", "vol", "cabinet", "concert", "entreprise",
    "societe", "syndicat", "club", "ville", "village", "commune", "hameau", "bourg", "gare",
    "magazine", "radio", "chaine", "revue", "theatre", "ecole", "galerie", "musee",
    "salle", "boite", "centre", "cite", "opera", "federation", "compagnie", "mutuelle", "banque",
    "cooperative", "equipe", "lycee", "hotel", "magasin", "restaurant",
)  # fmt: skip
"""What has an abbreviation for its name, said right before it: « la ville de SORT »."""

PERSONS = (
    "abonne", "adherent", "administrateur", "animateur", "caissier", "client", "comedien",
    "concierge", "conseil d'administration", "danseur", "directeur artistique", "directeur",
    "directrice", "eleve", "entraineur", "etudiant", "fondateur", "gerant", "guichet", "joueur",
    "locaux", "maire", "metteur en scene", "patron", "pdg", "plateau", "public", "salarie",
    "saison", "scene", "spectateur", "supporter", "technicien", "troupe", "usager", "vendeur",
)  # fmt: skip
"""Who or what belongs to a house, never to a treaty: « le directeur du TNP »."""

NAMED_AFTER = (
    "rue", "avenue", "boulevard", "allee", "impasse", "quai", "rond-point", "square", "esplanade",
    "parvis", "parking", "gare", "hotel", "restaurant", "brasserie", "cafe", "bar",
    "auberge", "cinema", "lycee", "college", "ecole", "gymnase", "stade", "immeuble", "residence",
    "navire", "paquebot", "cargo", "ferry", "voilier", "yacht", "trophee", "quartier", "faubourg",
    "villa",
)  # fmt: skip
"""What is named after a text, with or without « de »: « l'avenue du Traité de Rome »."""

TITLED = (
    "fromage", "vin", "parfum", "cocktail", "rose", "regiment", "menu", "bistrot", "roman", "film",
    "album", "chanson", "journal", "revue", "magazine", "spectacle", "tableau", "poeme", "recueil",
    "rock", "football", "rugby", "societe", "entreprise", "sarl", "marque", "cheval", "prix",
    "piece", "station", "arret", "metro", "club", "groupe musical", "salon",
)  # fmt: skip
"""What bears a name as its own, said right before it: « le roman « Le Traité de Paris » »."""


PARTY = (
    r"(?<!\w)(?:parti (?:democrat|republicain|liberal|conservateur|socialist|travaillist|ecologist|"
    r"communist|vert|national)|(?:democrates|republicains|militants|investiture)(?!\w)|"
    r"candidats? a la presidence)"
)
"""Words on the convention that a party holds."""


BODIES = r"(?:assemblee generale|secretaire general|president|conseil|directeur)"
"""Whose bodies have the names of those of the United Nations: « l'Assemblée générale du club »."""


def either(words: Iterable[str]) -> str:
    """Alternatives of an expression, in order, those of one letter behind it: most begin none."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())


def beginnings(stems: Iterable[str]) -> re.Pattern[str]:
    """Any word that begins with one of the stems, over folded text."""
    return re.compile(rf"(?<!\w)(?:{either(stems)})")


def whole(words: Iterable[str]) -> str:
    """Any of the words, in the plural, too, as a part of an expression over folded text."""
    return rf"(?:{either(words)})[sx]?(?!\w)"
