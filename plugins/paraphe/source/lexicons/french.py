"""The words by which French diplomatic texts show their structure. Data: no logic here."""

import re

from .french_issuers import ISSUERS
from .lexicon import Lexicon, words

FUNCTION_WORDS = words(
    "à au aux avec car chez comme contre d dans de des dès depuis donc dont du durant en entre "
    "et jusqu jusque l la le les leur leurs lors lorsque lorsqu mais malgré ne ni nos notre "
    "nous on or ou où par parce parmi pendant pour puisque qu quand que quel quelle quels "
    "quelles qui quoique sa sans sauf se selon ses si son sous sur tandis un une vers via vos "
    "votre vous ainsi notamment ce cet cette ces chaque plusieurs toute tout toutes tous très "
    "plus moins afin est sont ont a être avoir été ayant"
)
"""Words (in small letters) with which a French sentence cannot end."""

RECITAL = re.compile(
    r"(?:\w+ants?|vue?s?|sachant|conscien(?:t|te|ts|tes)|désireu(?:x|se|ses)|soucieu(?:x|se|ses)|"
    r"résolue?s?|déterminée?s?|convaincue?s?|préoccupée?s?|persuadée?s?|animée?s?|guidée?s?|"
    r"inquiets?|inquiètes?|alarmée?s?|attachée?s?|fid[èe]les?|encouragée?s?|"
    r"(?:est|sont|ont|a|se\s+sont)\s+conven\w+|conviennent|déclar\w+|décid\w+|adopt\w+|"
    r"proclam\w+)\b",
    re.IGNORECASE,
)
"""How a recital, or the enacting words after the recitals, begins."""

ENACTING = re.compile(
    r"(?:(?:se\s+)?(?:accueille|adopte|affirme|appelle|approuve|appuie|autorise|charge|condamne|"
    r"confirme|considère|constate|convient|crée|décide|déclare|demande|déplore|encourage|engage|"
    r"estime|exhorte|exige|exprime|fait|félicite|insiste|invite|note|prend|prie|proclame|proroge|"
    r"rappelle|réaffirme|recommande|reconnaît|regrette|réitère|remercie|renouvelle|salue|souligne|"
    r"souscrit))\b",
    re.IGNORECASE,
)
"""The verbs with which an organ acts, at the head of a paragraph of its resolution."""

SALUTATION = re.compile(
    r"(?:(?:très\s+)?(?:cher|chère|chers|chères)\b|monsieur|madame|messieurs|mesdames|excellences?|"
    r"mes\s+chers|votre\s+excellence|altesse|majesté|sire|monseigneur|éminence)[^.]{0,120}$",
    re.IGNORECASE,
)

ORGANS = (
    "NATIONS UNIES", "ORGANISATION DES NATIONS UNIES", "ASSEMBLÉE GÉNÉRALE",
    "CONSEIL DE SÉCURITÉ", "CONSEIL ÉCONOMIQUE ET SOCIAL", "CONFÉRENCE DU DÉSARMEMENT",
    "COMMISSION DU DÉSARMEMENT", "COUR INTERNATIONALE DE JUSTICE", "CONSEIL DE TUTELLE",
    "CONSEIL DES DROITS DE L'HOMME", "COMMISSION DES DROITS DE L'HOMME",
    "COMMISSION DU DROIT INTERNATIONAL", "AGENCE INTERNATIONALE DE L'ÉNERGIE ATOMIQUE", "AIEA",
    "ONU", "OSCE", "OTAN", "UNION EUROPÉENNE", "UNION AFRICAINE", "CONSEIL DE L'UNION EUROPÉENNE",
    "CONSEIL EUROPÉEN", "COMMISSION EUROPÉENNE", "PARLEMENT EUROPÉEN", "CONSEIL DE L'EUROPE",
    "COMITÉ DES MINISTRES", "ASSEMBLÉE PARLEMENTAIRE", "CONSEIL DE L'ATLANTIQUE NORD",
    "CONSEIL MINISTÉRIEL", "CONSEIL PERMANENT",
    "ORGANISATION POUR LA SÉCURITÉ ET LA COOPÉRATION EN EUROPE",
    "ORGANISATION DU TRAITÉ DE L'ATLANTIQUE NORD", "ORGANISATION MONDIALE DE LA SANTÉ",
    "ORGANISATION MONDIALE DU COMMERCE", "ORGANISATION INTERNATIONALE DU TRAVAIL",
    "ORGANISATION INTERNATIONALE DE LA FRANCOPHONIE",
    "ORGANISATION POUR L'INTERDICTION DES ARMES CHIMIQUES", "LIGUE DES ÉTATS ARABES",
    "ORGANISATION DES ÉTATS AMÉRICAINS", "SOCIÉTÉ DES NATIONS", "CONSEIL DES MINISTRES",
    "RÉPUBLIQUE FRANÇAISE", "CONFÉRENCE GÉNÉRALE", "CONSEIL DES GOUVERNEURS",
    "PREMIÈRE COMMISSION", "DEUXIÈME COMMISSION", "TROISIÈME COMMISSION", "QUATRIÈME COMMISSION",
    "CINQUIÈME COMMISSION", "SIXIÈME COMMISSION", "UNESCO", "FRANÇAIS", "ANGLAIS",
)  # fmt: skip
"""Names that stand in mastheads, alone on their line, in capitals."""

NOTICE = re.compile(
    r"\b(?:"
    r"(?:version|texte|original(?:e|aux)?|traduction|langues?|document|projet)\b.{0,80}"
    r"\b(?:anglais|français|russe|arabe|chinois|espagnol|allemand|foi|authentiques?|officiel(?:le|lement)?|"
    r"non\s+officielle?|provisoire|courtoisie|définitif|négocié|disponible)|"
    r"seule?\s+le\s+(?:texte\s+)?prononcé|prononcé\s+fait\s+foi|"
    r"traduit\s+d[eu]|traduction\s+libre|traduction\s+(?:non\s+officielle|de\s+courtoisie|du\s+secrétariat)|"
    r"(?:sous\s+)?embargo|diffusion\s+(?:immédiate|restreinte|générale|limitée)|"
    r"pour\s+(?:publication|diffusion)\s+immédiate|non\s+classifié|"
    r"original\s*:|vérifier\s+au\s+prononcé"
    r")"
)
"""A note, in small letters, on the language, version or release of the text that follows."""

REFERENCE = re.compile(
    r"^(?:"
    r"\(?[A-Z]{1,6}(?:\.\d+)?/[\w./()–-]*\d[\w./() –-]*\*?$|"
    r"\(?(?:[A-Z]{1,5}\(\d+\)|[A-Z]{2,}\.[A-Z]{2,}/\d[\w/]*)|"
    r"(?:distr|dist)\.?\s*[:.]?\s*(?:gén|lim|rest)|"
    r"(?:réf(?:érence)?s?|n/réf|v/réf|cote|nor|objet|dossier)\s*[.:]|"
    r"n\s?[°ºo]\.?\s*\d|"
    r"(?:points?|question)\s+\d[\d a-z),]*\s(?:de\s+l.ordre\s+du\s+jour|provisoire)|"
    r"journal\s+n|doc(?:ument)?\.?\s+\w+/[\w/().-]+$|jo(?:rf)?\s+n|texte\s+n\s?[°ºo]|"
    r"(?:\w+[- ])?(?:\w+[- ])?(?:\w+ième|premi[eè]re?|second[e]?|\d+\s?(?:e|ᵉ|ème|re|er))\s+"
    r"(?:\w+\s+)?(?:session|séance|réunion|année|jour|législature|sommet)\b|"
    r"[\[(]?(?:adoptée?|approuvée?)\b.{0,120}\b(?:séance|session|réunion)\b|"
    r"(?:résolution|décision|recommandation|texte|rapport)\s+adoptée?\s+(?:par|le|à|sans|sur)\b|"
    r"\[?\(?(?:adoptée?\s+(?:sans|par|à|le)|sur\s+(?:le\s+rapport|la\s+base|recommandation))\b"
    r".{0,120}[\])]$|"
    r"(?:tenue?|ouverte?)\s+(?:au|à|le|en|aux)\b.{0,80}\d|présidence\s+(?:de|d['’])\s*\w|"
    r"communiqué\s+de\s+presse\s+(?:\(\d{4}\)|n\s?[°ºo]|\d)|"
    r"(?:exemplaire|page)\s+\d"
    r")",
    re.IGNORECASE,
)
"""A session line, a symbol, a number in a journal or agenda, above or under the title."""

SIGNED = re.compile(
    r"^\(?\s*(?:signée?s?|paraphée?s?|s\.)\s*[):]|"
    r"^\(?\s*l\.\s?s\.\s*\)?|^\(\s*(?:sceau|cachet)\s*\)$",
    re.IGNORECASE,
)
"""The sign of a signature, at the head of its line."""

OFFICE = re.compile(
    r"^(?:(?:l['’]|le\s+|la\s+|les\s+|son\s+)?(?:ambassad\w+|ministre\w*|(?:co-?)?présidente?s?|premi\w+\s+ministre|"
    r"représentante?s?|secrétaire\w*|chargée?\s+d['’]affaires|chef\w*|direct\w+|haute?\s+\w+|"
    r"commissaire\w*|délégué\w*|consul\w*|chanceli\w+|roi|reine|garde\s+des\s+sceaux|gouverneur\w*|"
    r"observat\w+|rapporteu\w+|coordonnat\w+|vice-\w+)\b|"
    r"pour\s+(?:le|la|les|l['’])\s*\w+|par\s+(?:le|la)\s+\w+.*:$|au\s+nom\s+d|"
    r"par\s+(?:le|la|l['’])\s*(?:conseil|commission|parlement|gouvernement|comité|assemblée)\b)",
    re.IGNORECASE,
)
"""The office or the party in whose name a text is signed, at the head of its line."""

OPENS_RECITAL = re.compile(
    r"(?:Vus?|Vues?|Considérant|Rappelant|Sur\s+(?:le\s+rapport|la\s+proposition|proposition)|"
    r"Après\s+(?:avis|consultation|délibération)|Le\s+Conseil\s+d['’][EÉ]tat\b.{0,60}entendu|"
    r"(?:Décr[èe]te|Arr[êe]te|Décide|Ordonne|Adopte)(?:nt)?\s*:)"
)
"""What opens a line of its own in the head of an act, where no blank line parts them."""

ISSUING = re.compile(
    r"(?:ambassade|consulat|minist[èe]re|mission\s+permanente|délégation|représentation|secrétariat|"
    r"gouvernement|présidence|cabinet|direction|service|bureau|porte-parole|chancellerie|"
    r"département)\b",
    re.IGNORECASE,
)
"""An office that issues texts, at the head of its line."""

CLOSE = re.compile(
    r"\b(?:assurances?|expression|sentiments?|considération)\b.{0,60}"
    r"\b(?:considération|respect|distingués?|distinguée|dévoués?|meilleurs)\b",
    re.IGNORECASE,
)
"""The formula with which a letter or a note ends."""
CLOSING = ("considération", "respect", "distingué", "dévoué", "meilleurs")
"""One of them stands in all that CLOSE finds: told much sooner."""

LETTER = re.compile(r"(?:lettre|note|réponse)\b", re.IGNORECASE)
"""One of the texts of an exchange, at the head of its heading."""

ADDRESSEE = re.compile(r"(?:au|à|aux|a\s+l['’])\b", re.IGNORECASE)
"""Whom a note is for, under its text."""

IN_THE_NAME = re.compile(r"(?:pour\s+(?:le|la|les|l['’])|par\s+(?:le|la|l['’])|au\s+nom\s+d)", re.I)
"""For whom somebody signs, at the head of its line."""

DIVISION = re.compile(
    r"(?:chapitre|titre|section|sous-section|livre|partie)\s+"
    r"(?:[ivxl]+(?:er)?|\d+(?:er)?|premi[èe]re?|[a-h]|unique)\b|"
    r"(?:premi[èe]re|\w+i[èe]me)\s+partie\b|(?:préambule|introduction|dispositions\s+\w+)$",
    re.IGNORECASE,
)
"""A heading that divides a text and never opens another."""

TRANSMITS = re.compile(
    r"transmettant\b|l['’]honneur\s+de\b.{0,160}\b(?:transmettre|tenir|parvenir|communiquer)\b|"
    r"ci-joint\w*,?\s+(?:le|la|les|l['’]|une?|copie)\b|ci-après\s+(?:le|la)\s+(?:texte|déclaration)"
)
"""Words, in small letters, of a text that encloses another."""
TRANSMITTING = ("transmettant", "honneur", "ci-")
"""One of them stands in all that TRANSMITS finds: told much sooner."""

ANNEX = re.compile(
    r"^(?P<word>annexe|appendice|pi[èe]ce\s+(?:jointe|complémentaire)|additif|addendum|enclosure|protocole\s+annexe)"
    r"(?P<number>\s+(?:[ivxl]{1,5}|\d{1,2}|[a-h]|unique)\b)?"
    r"(?P<rest>\s*[.:–—-].*|\s+(?:à|au|de|du|des)\s.*|(?(number)\s+[A-ZÀ-Ý«].*|\*)|\s*\*?)$",
    re.IGNORECASE,
)
"""The line that opens an annex: the word, its number, what follows."""

GENRES = {
    "communiqué": "communiqué", "déclaration": "déclaration", "note verbale": "note verbale",
    "lettre": "lettre", "lettré": "lettre", "résolution": "résolution", "décision": "décision",
    "décret": "décret", "arrêté": "arrêté", "loi": "loi", "discours": "discours",
    "allocution": "discours", "intervention": "discours", "accord": "accord", "traité": "traité",
    "convention": "convention", "protocole": "protocole", "charte": "charte",
    "mémorandum": "mémorandum", "rapport": "rapport", "plan d'action": "plan d'action",
    "programme d'action": "programme d'action", "conclusions": "conclusions",
    "échange de notes": "échange de notes", "échange de lettres": "échange de lettres",
    "aide-mémoire": "aide-mémoire", "procès-verbal": "procès-verbal",
    "recommandation": "recommandation", "note": "note", "compte rendu": "compte rendu",
    "appel": "appel", "engagements": "déclaration", "message": "message", "avis": "avis",
    "feuille de route": "feuille de route", "position commune": "position commune",
    "règlement": "règlement", "directive": "directive",
}  # fmt: skip
"""What a title calls the text -> the kind of document."""


MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
}  # fmt: skip
_MONTH = (
    r"janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:\s?er\b)?"
_AND = r"\s*(?:[-–—]|\bet\b|\bau\b|\bà\b|,)\s*(?:le\s+|au\s+)?"
_WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?"
DATE = re.compile(
    rf"(?<![\d/])(?P<first>{_DAY})(?:\s+(?P<month1>{_MONTH})(?:\s+(?P<year1>\d{{4}}))?)?"
    rf"(?:{_AND}{_WEEKDAY}(?P<last>{_DAY}))?\s+(?P<month2>{_MONTH})\s+(?P<year2>\d{{4}})\b"
    rf"|(?<![\d/])(?P<day>{_DAY})\s+(?P<month>{_MONTH})\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
"""One day, or the first and the last of a meeting (« 31 mai et 1er juin 2004 »)."""

_COPIES = (
    r"\ben\s+(?:un|deux|trois|quatre|double|triple|\d)\s+(?:seul\s+)?"
    r"(?:exemplaires?|originaux|original)(?:\s+origina(?:l|ux))?\b|"
    r",?\s+(?:chacun\s+)?en\s+(?:langues?|français|anglais|arabe|espagnol|russe|allemand|italien|"
    r"portugais|chinois|néerlandais)\b.*$|"
    r",?\s+(?:les|tous\s+les)\s+(?:\w+\s+)?textes\s+faisant\s+.*\bfoi\b"
)
"""How many there are of a text, and in which languages: neither date nor place."""

FRENCH = Lexicon(
    code="fr",
    function_words=FUNCTION_WORDS,
    article=r"Article|ARTICLE|Art\.",
    article_openings=frozenset({"Ar", "AR"}),
    recital=RECITAL,
    enacting=ENACTING,
    opens_recital=OPENS_RECITAL,
    who=re.compile(r"(?:le|la|les)\s|l['’]", re.IGNORECASE),
    salutation=SALUTATION,
    organs=ORGANS,
    languages={
        "anglais": "en", "français": "fr", "russe": "ru", "espagnol": "es", "arabe": "ar",
        "chinois": "zh", "allemand": "de", "italien": "it", "portugais": "pt", "japonais": "ja",
    },
    notice=NOTICE,
    authentic=re.compile(r"original|négocié|foi|authenti|officiel", re.IGNORECASE),
    not_authentic=re.compile(r"non\s+officiel", re.IGNORECASE),
    reference=REFERENCE,
    signed=SIGNED,
    office=OFFICE,
    issuing=ISSUING,
    close=CLOSE,
    closing=CLOSING,
    letter=LETTER,
    addressee=ADDRESSEE,
    in_the_name=IN_THE_NAME,
    done="fait",
    valediction=re.compile(
        r"(?:(?:bien|très)\s+)?(?:cordialement|respectueusement)(?:\s+vôtre)?,?$|"
        r"bien\s+à\s+vous,?$",
        re.IGNORECASE,
    ),
    adopting=("séance", "session", "réunion", "dopté", "vote"),
    adopted=re.compile(r"[\[(](?:adopt|approuv|signé|publi)", re.IGNORECASE),
    division=DIVISION,
    transmits=TRANSMITS,
    transmitting=TRANSMITTING,
    annex=ANNEX,
    connects=re.compile(
        r"(?:d[eu]s?|sur|relati\w+|concernant|et|à|aux?|pour|en|entre|par|adoptée?s?|tenue?s?|dans|"
        r"portant|faite?|présentée?s?|contre|visant|avec)\b|d['’]",
        re.IGNORECASE,
    ),
    meeting=re.compile(
        r"(?:(?:tenue?s?|réunie?s?)\s+)?(?:\w+,?\s+)?(?:les|du)\s+\d", re.IGNORECASE
    ),
    day_of="du ",
    genres=GENRES,
    issuers=ISSUERS,
    we="Nous, ",
    months=MONTHS,
    date=DATE,
    date_opens=re.compile(r"[0-9]"),
    month_and_year=re.compile(rf"(?:{_MONTH})\s+\d{{4}}", re.IGNORECASE),
    dateline_words=re.compile(
        rf"{_COPIES}|"
        r"\b(?:faite?|à|le|les|du|au|en|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|et)\b",
        re.IGNORECASE,
    ),
    not_a_place=re.compile(
        r"\b(?:faite?|(?:adopt|sign|approuv|publi|conclu|donn)(?:ée?s?|ue?)|"
        r"le|les|du|au|en|et|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b",
        re.IGNORECASE,
    ),
    at=re.compile(r"^\W*(?:à|a)\s", re.IGNORECASE),
    dated=re.compile(r"\bdat[ée]e?s?\s+(?:du|de)\b|\ben\s+date\s+du\b", re.IGNORECASE),
    act_of=re.compile(r"\W*[^\W\d]{3,}(?:\s+n\s?[°ºo]\s?[\w./-]+)?\s+du\s+", re.IGNORECASE),
    place=re.compile(
        r"^[A-ZÀ-Ý][\w'’-]*(?:(?:\s[–-]\s|[ -])(?:(?:de|du|des|la|le|les|l['’]|d['’]|sur|en|am|et)"
        r"\s?)*[A-ZÀ-Ý][\w'’-]*){0,3}(?:\s*\([^()]{2,50}\)|,\s*[A-ZÀ-Ý][\w'’ -]{2,40})?$"
    ),
    person=re.compile(
        r"^(?:(?:M\.|Mme|MM\.|Dr|S\.\s?E\.)\s*)?[A-ZÀ-Ý][\w'’.-]*"
        r"(?:\s+(?:d[eu]\s+|van\s+|von\s+|al-|el-)?[A-ZÀ-Ý][\w'’.-]*){1,4}$"
    ),
    abbreviated=re.compile(r"(?:^|\s)(?:M|MM|cf|art|n[°o])\.$"),
)  # fmt: skip
