"""The words around a number in French texts, as patterns over folded text."""

import re

DIGIT = re.compile(r"\d")

_MODIFIER = (
    r"(?:pertinente|suivante|anterieure|ulterieure|subsequente|precedente|connexe|successive|"
    r"historique|onusienne|pertinent|ulterieur|subsequent|susmentionnee|susvisee|obligatoire)s?"
)
MODIFIERS = re.compile(rf"(?: {_MODIFIER}(?: et {_MODIFIER})?)?")

NUMBER_SIGN = re.compile(r"(?:n(?:[o°º]s?\.?|os|um\.|umeros?) ?)?")

JOINED_OWNER = re.compile(r",? (?P<article>(?:du|de la|des|au|aux|a la) |(?:de|a) l')?")
"""What links a number and its organ; the organ itself is the series' own."""

_ARTICLES = r"(?:(?:de |a |par )?(?:les?|la|ses?|sa|ces|leurs?) |(?:des|du|aux?) |(?:de |a )?l')?"

INTRODUCED = re.compile(
    rf"(?:,? (?:notamment|y compris|a savoir|dont|en particulier|et en particulier) {_ARTICLES}"
    r"| [(\[])"
)

_AND = r"(?:(?:,|,? et|,? and| ou| or| et/ou|,? ainsi que| puis| a|;| -) | jusqu'a )"
BETWEEN = re.compile(
    rf"(?:,? (?:en date )?du \d{{1,2}}(?:er)? [a-zû]+ \d{{4}})?"
    rf"(?:{_AND}{_ARTICLES}(?:resolutions )?{_MODIFIER}(?: et {_MODIFIER})?)?{_AND}{_ARTICLES}"
    r"(?:n(?:[o°º]s?\.?|os) ?)?"
)
"""Between two numbers of a list, with what is said by the way (« et ses résolutions connexes »)."""

REMOTE = re.compile(
    rf"{_AND}{_ARTICLES}(?:n(?:[o°º]s?\.?|os) ?)?(?=\d{{1,4}} ?[(\[](?:19|20)\d\d[)\]])"
)
"""Before a number with its year that stands further behind in a list."""

FOLLOWED = re.compile(
    r"[^.;:]{0,120}?(?<!\w)(?:celles qui|suivantes|ulterieures|subsequentes|connexes)[^.;:]{0,40}?"
    r"(?: ?: ?| ?\()(?:les )?(?=\d{1,4} ?[(\[](?:19|20)\d\d[)\]])"
)
"""Before those that went on from a number: « et toutes celles qui ont suivi : 1820 (2008), … »."""

COUNTED = re.compile(
    r" ?(?:%|(?:etats|pays|personnes|millions?|milliards?|milliers|victimes|membres|jours|semaines|"
    r"mois|ans|annees|armes|missiles|parties|delegations|participants|morts|soldats|civils|cas|"
    r"euros|dollars|tonnes|kilometres|km|pixels?|points|dpi|ppp|lignes|px|hommes|femmes|enfants|"
    r"refugies|gouvernements|autres|heures|voix|articles|paragraphes|pages)(?!\w))"
)
"""A number of things is no number of a text (« 30 États », an image of « 1080 pixels »)."""

_DAY = r"\d{1,2}(?:er)? [a-zû]+ \d{4}"
DATED = re.compile(
    r",? (?:(?:en date )?du|(?:adoptee|votee|prise) le) \d{1,2}(?:er)? [a-zû]+ "
    r"(?P<year>(?:19|20)\d\d)"
)
"""The day of a resolution, after its number: its year stands for one in brackets."""

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
    rf"(?:(?:du|de la|des|par l[ae]|par les) |(?:de |par )l')(?:\w+ )?(?P<organ>{_ORGAN})"
)
"""That the number belongs to an organ, which is asked after the organs that a series knows.

« la résolution 1540 (2004), le Gouvernement a … »: whoever acts next is not the author.
"""

OTHER_SUBJECT = re.compile(
    r"(?:(?<!\w)(?:l[ea] |l'))(?:assemblee (?:parlementaire|mondiale|nationale|des \w+)|"
    r"conseil (?:d'administration|de l'(?:europe|ua|union africaine|ordre)|des gouverneurs|"
    r"municipal|communal|departemental|regional|provincial|cantonal|de surveillance|"
    r"academique|syndical|executif|permanent|de cooperation|de paix et de securite|europeen|"
    r"des ministres|federal|national)|comite des ministres|"
    r"conference (?:generale|internationale|des \w+)|congres|senat|"
    r"comite (?:d'entreprise|directeur|olympique|central)|syndicat|federation|confederation|"
    r"association|parti|universite|societe|banque|cooperative|"
    r"ligue|parlement|chambre|commission|organisation|union|apce|omi|oaci|oiac|uit|unesco)(?!\w)"
)
"""An organ that numbers its own resolutions, as the subject of a sentence."""

POSSESSIVE = re.compile(
    r"(?<!\w)(?:sa|ses|leurs?) (?:propres? )?"
    r"(?:(?:resolutions|decisions) (?:[\d/()\[\], °-]|(?:et|ou|nos?|[a-z]) )*)?$"
)
"""Before a head, or a later number of its list: it is of the organ that the sentence is about."""

SENTENCE = re.compile(r"[.!?][»\")]* +(?=[^\W\d_a-zà-ÿ]|«)")
"""Between two sentences of a text as printed."""

SUBJECT = re.compile(
    r"(?:,? (?:en date )?du \d{1,2}(?:er)? [a-zû]+ \d{4})?,? (?P<article>l[ea] |l')"
)
"""Between a number and the subject of its sentence: « Dans sa résolution 32/2, le Conseil … »."""
