"""The words by which English diplomatic texts show their structure. Data: no logic here."""

import re

from paraphe.model import late

from .english_issuers import ISSUERS
from .lexicon import Lexicon, words

FUNCTION_WORDS = words(
    "a about above across after against all along among and any are around as at be because "
    "been before behind being below between beyond both but by concerning despite does during "
    "each either every except following for from had has have having if including into is "
    "its like may more most must neither nor not of on onto or other our over per "
    "regarding shall should since so such than that the their these this those through "
    "throughout to towards toward under until upon via was we were when where whereas which "
    "while who whom whose will with within without would my your his her in an"
)
"""Words (in small letters) with which an English sentence does not end.

« in » and « on » may end one (« the meeting went on »), but hardly in these texts.
"""

RECITAL = late(
    r"(?:(?:also|further|deeply|gravely|seriously|strongly|fully|particularly|keenly|again|"
    r"having|being|still|recalling)\s+)*"
    r"(?:\w+ing|mindful|conscious|aware|desirous|convinced|determined|resolved|concerned|alarmed|"
    r"disturbed|encouraged|guided|inspired|persuaded|satisfied|anxious|dismayed|faithful|"
    r"committed|whereas|in\s+(?:accordance|view|consideration)|having\s+\w+|considered|"
    r"(?:have|has)\s+(?:agreed|decided)|agree|declare|proclaim)\b",
    re.IGNORECASE,
)
"""How a recital, or the enacting words after the recitals, begins."""

ENACTING = late(
    r"(?:(?:also|further|strongly|again|once\s+again)\s+)*"
    r"(?:accepts?|acknowledges?|adopts?|affirms?|agrees?|appeals?|appoints?|approves?|authorizes?|"
    r"authorises?|calls?|commends?|concludes?|condemns?|confirms?|congratulates?|considers?|"
    r"decides?|declares?|demands?|deplores?|designates?|emphasizes?|emphasises?|encourages?|"
    r"endorses?|establishes|expects?|expresses|extends?|highlights?|instructs?|invites?|looks|"
    r"notes?|proclaims?|reaffirms?|recalls?|recognizes?|recognises?|recommends?|reiterates?|"
    r"renews?|requests?|resolves?|stresses|strongly|supports?|takes|tasks?|thanks?|transmits?|"
    r"underlines?|underscores?|urges?|welcomes?)\b",
    re.IGNORECASE,
)
"""The verbs with which an organ acts, at the head of a paragraph of its resolution."""

OPENS_RECITAL = late(
    r"(?:Whereas|Having\s+regard\s+to|Recalling|Considering|Noting|Reaffirming|Mindful|Recognizing|"
    r"By\s+the\s+authority\s+vested|On\s+the\s+(?:recommendation|proposal)|"
    r"After\s+consulting|(?:Hereby\s+)?(?:Decides?|Orders?|Adopts?|Decrees?)\s*:)"
)
"""What opens a line of its own in the head of an act, where no blank line parts them."""

SALUTATION = late(
    r"(?:dear\b|(?:mr|madam|mme|mrs|ms)\.?\s+(?:president|chair|chairman|chairperson|secretary|"
    r"speaker|minister|ambassador|high\s+commissioner|director|co-chair)|sirs?\b\s*,|madam\b\s*,|"
    r"(?:your\s+)?(?:royal\s+)?(?:highness|majest(?:y|ies)|excellenc(?:y|ies)|eminence|holiness)\b|"
    r"excellenc(?:y|ies)\b|distinguished\s+(?:colleagues|delegates|guests|members|representatives)|"
    r"ladies\s+and\s+gentlemen|honou?rable\s+\w+|colleagues|friends)[^.]{0,120}$",
    re.IGNORECASE,
)

ORGANS = (
    "UNITED NATIONS", "GENERAL ASSEMBLY", "SECURITY COUNCIL", "ECONOMIC AND SOCIAL COUNCIL",
    "CONFERENCE ON DISARMAMENT", "DISARMAMENT COMMISSION", "INTERNATIONAL COURT OF JUSTICE",
    "TRUSTEESHIP COUNCIL", "HUMAN RIGHTS COUNCIL", "COMMISSION ON HUMAN RIGHTS",
    "INTERNATIONAL LAW COMMISSION", "INTERNATIONAL ATOMIC ENERGY AGENCY", "IAEA", "UN", "OSCE",
    "NATO", "OTAN", "EUROPEAN UNION", "AFRICAN UNION", "COUNCIL OF THE EUROPEAN UNION",
    "EUROPEAN COUNCIL", "EUROPEAN COMMISSION", "EUROPEAN PARLIAMENT", "COUNCIL OF EUROPE",
    "COMMITTEE OF MINISTERS", "PARLIAMENTARY ASSEMBLY", "NORTH ATLANTIC COUNCIL",
    "MINISTERIAL COUNCIL", "PERMANENT COUNCIL", "FORUM FOR SECURITY CO-OPERATION",
    "ORGANIZATION FOR SECURITY AND CO-OPERATION IN EUROPE",
    "ORGANIZATION FOR SECURITY AND COOPERATION IN EUROPE", "NORTH ATLANTIC TREATY ORGANIZATION",
    "WORLD HEALTH ORGANIZATION", "WORLD TRADE ORGANIZATION", "INTERNATIONAL LABOUR ORGANIZATION",
    "ORGANISATION FOR THE PROHIBITION OF CHEMICAL WEAPONS", "OPCW", "LEAGUE OF ARAB STATES",
    "ORGANIZATION OF AMERICAN STATES", "LEAGUE OF NATIONS", "COUNCIL OF MINISTERS",
    "GENERAL CONFERENCE", "BOARD OF GOVERNORS", "FIRST COMMITTEE", "SECOND COMMITTEE",
    "THIRD COMMITTEE", "FOURTH COMMITTEE", "FIFTH COMMITTEE", "SIXTH COMMITTEE", "UNESCO",
    "UNITED NATIONS GENERAL ASSEMBLY", "UNITED NATIONS SECURITY COUNCIL", "ENGLISH", "FRENCH",
)  # fmt: skip
"""Names that stand in mastheads, alone on their line, in capitals."""

LANGUAGES = {
    "english": "en", "french": "fr", "russian": "ru", "spanish": "es", "arabic": "ar",
    "chinese": "zh", "german": "de", "italian": "it", "portuguese": "pt", "japanese": "ja",
}  # fmt: skip
_LANGUAGE = "|".join(LANGUAGES)

NOTICE = late(
    r"\b(?:"
    rf"(?:version|text|original|translation|languages?|document|draft)\b.{{0,80}}"
    rf"\b(?:{_LANGUAGE}|authentic|official|unofficial|provisional|courtesy|final|negotiated|"
    r"available)|"
    rf"(?:{_LANGUAGE})(?:\s+\w+)?\s+(?:version|text|original|only)|"
    r"check\s+against\s+delivery|as\s+delivered|as\s+prepared\s+for\s+delivery|"
    r"(?:un)?official\s+translation|courtesy\s+translation|translated\s+from|"
    r"(?:under\s+)?embargo(?:ed)?\b|for\s+(?:immediate\s+)?release|(?:general|limited|restricted)\s+"
    r"distribution|unclassified|declassified|original\s*:"
    r")"
)
"""A note, in small letters, on the language, version or release of the text that follows."""

_ORDINAL = r"(?:\w+-)?(?:\w+(?:th|st|nd|rd)|first|second|third|\d+\s?(?:st|nd|rd|th))"
REFERENCE = late(
    r"^(?:"
    r"\(?[A-Z]{1,6}(?:\.\d+)?/[\w./()–-]*\d[\w./() –-]*\*?$|"
    r"\(?(?:[A-Z]{1,5}\(\d+\)|[A-Z]{2,}\.[A-Z]{2,}/\d[\w/]*)|"
    r"distr\.?\s*[:.]?\s*(?:gen|lim|res)|"
    r"(?:(?:our|your)\s+)?(?:ref(?:erence)?s?|symbol|file|subject|re)\s*(?:no\.?)?\s*[.:]|"
    r"nos?\.\s*\d|note\s+no\.\s*\d|"
    r"agenda\s+items?\s+\d|items?\s+\d[\d a-z(),]*\s(?:of\s+the\s+)?(?:provisional\s+)?agenda|"
    r"(?:osce|pc|mc|fsc|eu|un)?\s?journal\s+no\b|"
    r"doc(?:ument)?\.?\s+\w+/[\w/().-]+$|official\s+(?:journal|records)\b|"
    rf"(?:(?:the\s+)?{_ORDINAL}|resumed|special|emergency)\s+(?:(?:\w+)\s+){{0,2}}"
    r"(?:session|meeting|year|summit|plenary\s+meeting)\b|"
    r"(?:day|session)\s+(?:one|two|three|\d)\b|"
    r"[\[(]?(?:as\s+)?(?:adopted|approved)\b.{0,120}\b(?:meeting|session)\b|"
    r"(?:resolution|decision|recommendation|text|report)\s+(?:as\s+)?adopted\s+(?:by|on|at|without)\b|"
    r"\[?\(?(?:adopted\s+(?:without|by|at|on)|on\s+the\s+(?:report|recommendation)\s+of)\b"
    r".{0,120}[\])]$|"
    r"(?:held|done|convened)\s+(?:at|in|on)\b.{0,80}\d|under\s+the\s+presidency\s+of\b|"
    r"press\s+(?:release|statement)\s+(?:\(\d{4}\)|no\b|[A-Z]{1,4}/|\d)|"
    r"(?:submitted|presented|prepared)\s+by\s|"
    r"(?:the|his|her)\s+(?:\w+\s+)?(?:minister|ambassador|secretary|charg[ée])\b.{0,80}\sto\s+"
    r"(?:the|his|her)\s+(?:\w+\s+)?(?:minister|ambassador|secretary|charg[ée])\b|"
    r"(?:copy|page)\s+\d|treaty\s+series\s+no\b|cm\.?\s?\d{3,}$"
    r")",
    re.IGNORECASE,
)
"""A session line, a symbol, a number in a journal or agenda, above or under the title."""

SIGNED = late(
    r"^\(?\s*(?:signed|initialled|s\.)\s*[):]|^\(?\s*l\.\s?s\.\s*\)?|^\(\s*(?:seal|stamp)\s*\)$|"
    r"^\[\s*signed\s*\]|^/s/\s",
    re.IGNORECASE,
)
"""The sign of a signature, at the head of its line."""

OFFICE = late(
    r"^(?:(?:the\s+|his\s+|her\s+)?(?:(?:permanent|deputy|acting|federal|prime|vice|under|"
    r"assistant|high|first)[\s-]+)*(?:ambassador\w*|minister\w*|president\w*|premier|"
    r"representatives?|secretar(?:y|ies)\w*|charg[ée]\s+d['’]affaires|chief\w*|head\w*|director\w*|"
    r"chair(?:man|person|woman)?|commissioner\w*|delegate\w*|consul\w*|chancellor\w*|king|queen|"
    r"governor\w*|observer\w*|rapporteur\w*|co-?ordinator\w*|plenipotentiar\w+|speaker)\b|"
    r"for\s+(?:and\s+on\s+behalf\s+of\s+)?(?:the\s+)?[A-Z]\w+|by\s+the\s+\w+.*:$|on\s+behalf\s+of|"
    r"by\s+the\s+(?:council|commission|parliament|government|committee|assembly|president)\b)",
    re.IGNORECASE,
)
"""The office or the party in whose name a text is signed, at the head of its line."""

ISSUING = late(
    r"(?:embassy|consulate|(?:federal\s+)?ministry|(?:u\.?s\.?\s+)?department|permanent\s+mission|"
    r"mission|delegation|representation|secretariat|government|presidency|cabinet|office|bureau|"
    r"spokesperson|chancellery|directorate|service|the\s+white\s+house|press\s+office)\b",
    re.IGNORECASE,
)
"""An office that issues texts, at the head of its line."""

CLOSE = late(
    r"\b(?:assurances?|accept|renew|avails?)\b.{0,160}\b(?:consideration|respect|esteem)\b",
    re.IGNORECASE,
)
"""The formula with which a letter or a note ends."""

LETTER = late(r"(?:letter|note|reply)\b", re.IGNORECASE)
"""One of the texts of an exchange, at the head of its heading."""

ADDRESSEE = late(
    r"(?:to\s+(?:the|his|her|all)\b|(?:the\s+)?(?:ministry|embassy|permanent\s+mission|secretariat)\b|"
    r"h\.\s?e\.|his\s+excellency|her\s+excellency)",
    re.IGNORECASE,
)
"""Whom a note is for, under its text."""

IN_THE_NAME = late(
    r"(?:for\s+(?:and\s+on\s+behalf\s+of\s+)?(?:the\s+)?[A-Z]|by\s+the\s|on\s+behalf\s+of)",
    re.IGNORECASE,
)
"""For whom somebody signs, at the head of its line."""

DIVISION = late(
    r"(?:chapter|title|section|subsection|book|part)\s+(?:[ivxl]+|\d+|one|two|three|four|five|[a-h])\b|"
    r"(?:first|second|third|fourth|fifth)\s+part\b|(?:preamble|introduction|\w+\s+provisions)$",
    re.IGNORECASE,
)
"""A heading that divides a text and never opens another."""

TRANSMITS = late(
    r"\btransmitting\b|\bhono[u]?r\b.{0,160}\b(?:transmit|forward|convey|enclose|attach)\b|"
    r"\b(?:enclosed|attached)\s+(?:herewith|please|is|are|the|a)\b|\bherewith\b.{0,60}\btext\b"
)
"""Words, in small letters, of a text that encloses another."""

ANNEX = late(
    r"^(?P<word>annex(?:e)?|appendix|attachment|enclosure|addendum|schedule|supplement)"
    r"(?P<number>\s+(?:[ivxl]{1,5}|\d{1,2}|[a-h]|one|two|three)\b)?"
    r"(?P<rest>\s*[.:–—-].*|\s+(?:to|of)\s.*|(?(number)\s+[A-ZÀ-Ý“\"].*|\*)|\s*\*?)$",
    re.IGNORECASE,
)
"""The line that opens an annex: the word, its number, what follows."""

GENRES = {
    "communique": "communiqué", "statement": "déclaration", "declaration": "déclaration",
    "note verbale": "note verbale", "letter": "lettre", "resolution": "résolution",
    "decision": "décision", "executive order": "décret", "decree": "décret",
    "regulations": "règlement", "regulation": "règlement", "directive": "directive",
    "act": "loi", "speech": "discours", "address": "discours", "remarks": "discours",
    "agreement": "accord", "treaty": "traité", "convention": "convention",
    "protocol": "protocole", "charter": "charte", "memorandum": "mémorandum",
    "report": "rapport", "action plan": "plan d'action", "plan of action": "plan d'action",
    "programme of action": "programme d'action", "conclusions": "conclusions",
    "exchange of notes": "échange de notes", "exchange of letters": "échange de lettres",
    "aide-memoire": "aide-mémoire", "minutes": "procès-verbal",
    "recommendation": "recommandation", "note": "note", "summary": "compte rendu",
    "appeal": "appel", "message": "message", "opinion": "avis", "roadmap": "feuille de route",
    "common position": "position commune", "press release": "communiqué de presse",
    "working paper": "document de travail", "commitments": "déclaration",
}  # fmt: skip
"""What a title calls the text -> the kind of document, as the archive lists it."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
_MONTH = "|".join(MONTHS)
_WEEKDAY = r"(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+)?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:\s?(?:st|nd|rd|th)\b)?"
_AND = r"(?:\s*(?:[-–—,]|\band\b|\bto\b)\s*)"
DATE = late(
    rf"(?<![\d/])(?P<first>{_DAY})(?:\s+(?P<month1>{_MONTH})(?:,?\s+(?P<year1>\d{{4}}))?)?"
    rf"(?:{_AND}{_WEEKDAY}(?P<last>{_DAY}))?(?:\s+day)?(?:\s+of)?\s+(?P<month2>{_MONTH}),?\s+"
    r"(?P<year2>\d{4})\b"
    rf"|\b(?P<month>{_MONTH})\s+(?P<day>{_DAY})"
    rf"(?:{_AND}(?:(?P<until_month>{_MONTH})\s+)?(?P<until>{_DAY}))?,?\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
"""« 31 May and 1 June 2004 », « the 5th day of May 2012 », « May 26-27, 2011 »."""

_COPIES = (
    r"\bin\s+(?:duplicate|triplicate|(?:a|one|two|three)\s+(?:single\s+)?(?:originals?|copies))\b|"
    r",?\s+in\s+the\s+[\w, ]{3,40}\s+languages?\b.*$"
)
"""How many there are of a text, and in which languages: neither date nor place."""

ENGLISH = Lexicon(
    code="en",
    function_words=FUNCTION_WORDS,
    article=r"Article|ARTICLE|Art\.|Section|SECTION|Sec\.|Rule|RULE",
    article_openings=frozenset({"Ar", "AR", "Se", "SE", "Ru", "RU"}),
    recital=RECITAL,
    enacting=ENACTING,
    opens_recital=OPENS_RECITAL,
    who=late(r"the\s", re.IGNORECASE),
    salutation=SALUTATION,
    organs=ORGANS,
    languages=LANGUAGES,
    notice=NOTICE,
    authentic=late(r"original|negotiated|authentic|official", re.IGNORECASE),
    not_authentic=late(r"unofficial|courtesy|not\s+official", re.IGNORECASE),
    reference=REFERENCE,
    signed=SIGNED,
    office=OFFICE,
    issuing=ISSUING,
    close=CLOSE,
    closing=("consideration", "respect", "esteem"),
    letter=LETTER,
    addressee=ADDRESSEE,
    in_the_name=IN_THE_NAME,
    done="done",
    valediction=late(
        r"(?:yours\s+\w+|(?:very\s+)?(?:sincerely|respectfully|faithfully|cordially)(?:\s+yours)?|"
        r"(?:with\s+)?(?:best|kind|warm)\s+regards),?$",
        re.IGNORECASE,
    ),
    adopting=("meeting", "session", "dopted", "vote"),
    adopted=late(r"[\[(](?:as\s+)?(?:adopted|approved|signed|published)", re.IGNORECASE),
    division=DIVISION,
    transmits=TRANSMITS,
    transmitting=("transmitting", "hono", "enclosed", "attached", "herewith"),
    annex=ANNEX,
    connects=late(
        r"(?:of|on|concerning|regarding|relating|and|to|for|in|between|by|adopted|held|within|"
        r"made|presented|against|at|with|the|from)\b",
        re.IGNORECASE,
    ),
    meeting=late(
        rf"(?:(?:held|meeting)\s+)?(?:(?:on|from|in)\s+)?(?:\w+,?\s+)?(?:\d|{_MONTH})",
        re.IGNORECASE,
    ),
    day_of="of ",
    genres=GENRES,
    issuers=ISSUERS,
    we="We, ",
    months=MONTHS,
    date=DATE,
    date_opens=late(rf"[0-9]|\b(?:{_MONTH})\b", re.IGNORECASE),
    month_and_year=late(rf"(?:{_MONTH}),?\s+\d{{4}}", re.IGNORECASE),
    dateline_words=late(
        rf"{_COPIES}|"
        r"\b(?:done|signed|issued|at|in|on|from|to|the|this|day|of|and|monday|tuesday|wednesday|"
        r"thursday|friday|saturday|sunday)\b",
        re.IGNORECASE,
    ),
    not_a_place=late(
        rf"{_COPIES}|\b(?:done|adopted|signed|issued|approved|published|concluded|given|in|on|from|to|the|this|day|"
        r"of|and|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        re.IGNORECASE,
    ),
    at=late(r"^\W*at\s", re.IGNORECASE),
    dated=late(r"\bdated\b", re.IGNORECASE),
    act_of=late(
        r"\W*[^\W\d]{3,}(?:\s+[^\W\d]{3,})?(?:\s+(?:no\.?\s?)?[\w./-]*\d[\w./-]*)?\s+of\s+",
        re.IGNORECASE,
    ),
    place=late(
        r"^[A-ZÀ-Ý][\w'’.-]*(?:(?:\s[–-]\s|[ -])(?:(?:of|the|and|on|upon|de|la|del|el|am)\s)*"
        r"[A-ZÀ-Ý][\w'’.-]*){0,3}(?:\s*\([^()]{2,50}\)|,\s*[A-ZÀ-Ý][\w'’. -]{1,40})?$"
    ),
    person=late(
        r"^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|H\.\s?E)\.?\s*)?[A-ZÀ-Ý][\w'’.-]*"
        r"(?:\s+(?:d[eu]\s+|van\s+|von\s+|al-|el-|of\s+)?[A-ZÀ-Ý][\w'’.-]*){1,4}$"
    ),
    abbreviated=late(r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|cf|art|Art|Nos?|St|i\.e|e\.g|para|pp?)\.$"),
)  # fmt: skip
