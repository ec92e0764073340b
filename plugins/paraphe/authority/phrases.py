"""The words around a number in French texts, as patterns over folded text."""

import re

_MODIFIER = (
    r"(?:pertinente|suivante|anterieure|ulterieure|subsequente|precedente|connexe|successive|"
    r"historique|pertinent|ulterieur|subsequent|susmentionnee|susvisee|obligatoire)s?"
)
MODIFIERS = re.compile(rf"(?: {_MODIFIER}(?: et {_MODIFIER})?)?")

NUMBER_SIGN = re.compile(r"(?:n(?:[o°º]s?\.?|os|um\.|umeros?) ?)?")

JOINED_OWNER = re.compile(r",? (?:(?:du|de la|des|au|aux|a la) |(?:de|a) l')?")
"""What links a number and its organ; the organ itself is the series' own."""

_ARTICLES = r"(?:(?:de |a |par )?(?:les?|la|ses?|sa|ces|leurs?) |(?:des|du|aux?) |(?:de |a )?l')?"

INTRODUCED = re.compile(
    rf",? (?:notamment|y compris|a savoir|dont|en particulier|et en particulier) {_ARTICLES}"
)

_AND = r"(?:(?:,| et| ou| et/ou| ainsi que|, et| puis| a|;| -) )"
BETWEEN = re.compile(
    rf"(?: du \d{{1,2}}(?:er)? [a-zû]+ \d{{4}})?{_AND}{_ARTICLES}"
    rf"(?:resolutions {_MODIFIER}(?: et {_MODIFIER})?{_AND}{_ARTICLES})?"
    r"(?:n(?:[o°º]s?\.?|os) ?)?"
)
"""Between two numbers of a list, with what is said by the way (« et ses résolutions connexes »)."""

COUNTED = re.compile(
    r" ?(?:%|(?:etats|pays|personnes|millions?|milliards?|milliers|victimes|membres|jours|semaines|"
    r"mois|ans|annees|armes|missiles|parties|delegations|participants|morts|soldats|civils|cas|"
    r"euros|dollars|tonnes|kilometres|km|pixels?|points|dpi|ppp|lignes|px|hommes|femmes|enfants|"
    r"refugies|gouvernements|autres|heures|voix|articles|paragraphes|pages)(?!\w))"
)
"""A number of things is no number of a text (« 30 États », an image of « 1080 pixels »)."""

_DAY = r"\d{1,2}(?:er)? [a-zû]+ \d{4}"
_DATE = rf"(?:,? (?:en date )?du {_DAY})?"
_ORGAN = (
    r"(?:conseil (?=d[eu']|[a-z]+(?:al|el|en|if|ique|aire|ent)\b)|assemblee (?=d[eu']|[a-z]+e\b)|"
    r"comite|commission|conference|parlement|congres|senat|reunion|"
    r"organisation|union|ligue|agence|association|societe|institut|banque|fonds|sommet|chambre|"
    r"tribunal|cour|bureau|ministre|gouvernement|bundestag|forum|directoire|federation|"
    r"oea|oua|ue|aiea|omi|oaci|oit|oms|oiac|osce|unesco|interpol|apce|fmi|bid|bad|berd|otan|cedeao)"
)
FOREIGN = re.compile(
    rf"{_DATE},? (?:(?:qui a ete )?(?:adoptee|prise|votee)s? )?{_DATE}(?:le {_DAY} )?"
    rf"(?:par )?(?:(?:du|de la|des|le|la|les) |(?:de )?l')(?:\w+ )?(?P<organ>{_ORGAN})"
)
"""That the number belongs to an organ, which is asked after the organs that a series knows."""
