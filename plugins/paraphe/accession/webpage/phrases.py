"""What a web page says of itself, and not its text: when it was put up, where to go. Data."""

import re

_MONTH = (
    r"janv(?:ier|\.)?|f[ée]vr(?:ier|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|\.)?|ao[uû]t|"
    r"sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|d[ée]c(?:embre|\.)?|"
    r"jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|"
    r"october|november|december"
)
_WHEN = rf"(?:[\s,.:;/()h-]|\d|\b(?:le|on|at|à|au|er|lun|mar|mer|jeu|ven|sam|dim|{_MONTH})\b)*"
_CHANGED = (
    r"(?:derni[èe]res?\s+|date\s+de\s+(?:la\s+)?(?:derni[èe]re\s+)?)?"
    r"(?:mises?\s+à\s+jour|modifications?|actualisation|publication)|"
    r"mise?\s+(?:à\s+jour|en\s+ligne)|(?:publié|modifié|actualisé)e?\s+(?:le|en\s+ligne)|"
    r"(?:page\s+)?last\s+(?:updated?|modified|reviewed|changed)|(?:date\s+)?(?:modified|updated)|"
    r"(?:published|posted)(?:\s+on)?|date\s+published"
)
_ELSEWHERE = (
    r"(?:retour\s+en\s+|\(?)haut(?:\s+de\s+(?:la\s+)?page)?\)?|(?:d[ée]but|haut)\s+de\s+(?:la\s+)?page|"
    r"retour(?:\s+(?:au\s+sommaire|à\s+(?:la\s+liste|l[’']accueil)))?|"
    r"(?:back\s+to\s+(?:the\s+)?)?top(?:\s+of\s+(?:the\s+)?page)?|"
    r"imprimer(?:\s+(?:la|cette)\s+page)?|version\s+(?:imprimable|pdf)|"
    r"print(?:able\s+version|er-friendly|\s+this\s+page)?|"
    r"partager(?:\s+(?:sur|la\s+page|cette\s+page|cet\s+article)\b.{0,40})?|"
    r"share(?:\s+(?:on|this)\b.{0,40})?|envoyer\s+(?:par\s+(?:courriel|e-?mail|mail)|à\s+un\s+ami)|"
    r"copier\s+(?:le\s+lien|dans\s+le\s+presse-?papiers?)|"
    r"(?:télécharger|download)(?:\s+(?:le|the|en|as|ce|this|au\s+format))*\s+"
    r"(?:pdf|document|fichier|file)(?:\s*\(.{0,40}\))?|"
    r"lire\s+la\s+suite|read\s+more|en\s+savoir\s+plus|"
    r"(?:was|is)\s+this\s+page\s+(?:useful|helpful)\s*\??(?:\s+yes)?(?:\s+no)?|"
    r"cette\s+page\s+vous\s+a-t-elle\s+été\s+utile\s*\??(?:\s+oui)?(?:\s+non)?"
)
_LINE = re.compile(rf"(?:(?:{_CHANGED})\b{_WHEN}|(?:{_ELSEWHERE})[\s.:↑^>»]*)", re.IGNORECASE)


_SECTION = re.compile(
    r"(?:press|media)\s+(?:contacts?|enquiries)|contacts?(?:\s+(?:presse|médias))?|"
    r"(?:related|recommended)\s+\w+|see\s+also|you\s+may\s+also\s+like|topics?|tags|keywords|"
    r"share(?:\s+this\s+page)?|follow\s+us|latest\s+(?:news|updates)|more\s+information|downloads?|"
    r"(?:à\s+)?(?:lire|voir)\s+aussi|sur\s+le\s+même\s+(?:sujet|thème)|pour\s+en\s+savoir\s+plus|"
    r"(?:documents?|liens|articles?|contenus?)\s+(?:utiles|associés|connexes|liés|similaires)|"
    r"similaires?|similar|"
    r"liens|documents|téléchargements?|thèmes?|thématiques?|mots[\s-]clés|partager(?:\s+la\s+page)?|"
    r"(?:dernières\s+)?actualités|suivez-nous|ces\s+articles\s+(?:pourraient|peuvent)\s+.*",
    re.IGNORECASE,
)


def heads_links(words: str) -> bool:
    """Whether a heading opens what a page offers besides its text: contacts, related links."""
    return bool(_SECTION.fullmatch(words.strip(" :…")))


def of_the_page(words: str) -> bool:
    """Whether all the words of an element are such."""
    return bool(_LINE.fullmatch(words))
