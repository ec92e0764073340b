"""What follows a generic word: a verb, a link, or a complement that makes it another name.

All patterns read folded text (see ``authority.fold``).
"""

import re

# Verbs of the first group of which a text is the subject, without their endings.
_STEMS = (
    "abord|accord|adopt|affirm|aid|ajout|amelior|annonc|appel|appell|appliqu|apport|aspir|assur|"
    "autoris|cess|chang|charg|compl[e]t|comport|compt|concern|condamn|condui|confi|confirm|"
    "consacr|constat|constitu|continu|contribu|cr[e]|demand|demeur|dispos|dur|effectu|"
    "elabor|embrass|encadr|encourag|engag|enonc|envisag|evoqu|exig|exclu|existe|existt|exist|expir|"
    "expliqu|exprim|favoris|figur|fix|fonctionn|fond|garanti|impliqu|import|impos|incarn|"
    "inclu|incomb|indiqu|insist|inspir|instaur|institu|interess|invit|laiss|li|limit|marqu|"
    "menac|menag|mentionn|modifi|not|oblig|occup|offr|oper|pass|permett|port|pos|preconis|"
    "present|preserv|prevoi|privilegi|proclam|prohib|prolong|propos|proteg|prouv|rappell|"
    "rassembl|reaffirm|recommand|reconnaiss|regl|regl[e]ment|relev|renforc|renvoi|repos|"
    "represent|reserv|respect|rest|resum|sembl|servi|signal|signifi|soulign|stipul|supprim|"
    "symbolis|traduis|trait|transform|trouv|vis"
)
_ENDINGS = "e|ent|a|ait|aient|era|eront|erait|eraient|erent"
_REGULAR = "erait|eraient|erent|issait|issaient|issent|eront|era|aient"
_IRREGULAR = (
    "a|ont|ait|avait|avaient|aura|auront|aurait|est|sont|etait|etaient|fut|furent|sera|seront|"
    "soit|soient|serait|seraient|doit|doivent|devra|devrait|devait|peut|peuvent|pourra|pourrait|"
    "pouvait|prevoit|prevoient|prevoyait|prevoyaient|interdit|interdisent|interdisait|repose|"
    "contient|contiennent|contenait|definit|definissent|definissait|etablit|etablissent|"
    "etablissait|reconnait|reconnaissait|comprend|comprennent|comprenait|entre|entra|entrera|"
    "entrerait|reunit|reunissait|couvre|couvrent|couvrait|garantit|garantissent|decide|fait|font|"
    "faisait|fera|va|vont|vient|viennent|venait|viendra|met|mettent|mit|prend|prennent|prit|prendra|"
    "tient|tiennent|suppose|produit|produisent|reduit|regit|regissent|regissait|prescrit|"
    "prescrivent|prescrivait|attend|beneficie|requiert|inscrit|donne|joua|joue|dit|disait|"
    "permet|permettait|permettra|soumet|admet|omet|promet|commet|remet|cherche|cherchent|sert|"
    "sait|voit|perd|rend|rendent|rendait|repond|repondent|etend|entend|depend|"
    "acquiert|conserve|cree|creent|creait|lie|lient|liait|agit|aboutit|fournit|"
    "convient|devient|deviendra|devint|intervient|maintient|obtient|parvient|provient|"
    "revet|atteint|contraint|enjoint|ouvre|offre|souffre|poursuit|suit|vaut|prevaut|"
    "traduit|conduit|introduit|exclut|inclut|conclut|existait|suffit|franchit|vit"
)
# A verb or a relative clause: « l'initiative à demeurer », « la résolution que l'on a prise ».
_INFINITIVE = r"(?:[a-z]{3,}(?:er|ir)|etre|mettre|permettre|prendre|rendre|faire)"
_CLAUSE = (
    rf" (?:{_IRREGULAR}|(?:{_STEMS})(?:{_ENDINGS})|\w{{3,}}(?:{_REGULAR})|qui|que|dont|ne|se|y|"
    rf"lui-meme|elle-meme|lui|leur|laquelle|lequel)(?![\w/])| (?:s|n|qu)'|"
    rf" (?:d(?:e |')|a )(?:ne |pas |se |s'|plus )*{_INFINITIVE}(?!\w)"
)
# What else may follow a word that stands alone: a sign, a link.
_LINK = (
    r"$|[.,;:!?)»\]\u2026\u201d\"(]| [;:!?»(–-]| (?:et|ou|ni|mais|car|donc|ainsi|afin|lorsque|"
    r"puisque|comme|au|aux|en|par|dans|avec|sans|depuis|apres|avant|lors|tel|telle|"
    r"quand|si|selon|pendant|durant|jusqu|deja|aujourd|desormais|egalement|aussi|notamment|"
    r"toutefois|elle|il|tels|telles|"
    r"alors|a savoir|a l'egard|a cet|a cette|a compter|a partir|a titre|des lors)(?!\w)|"
    r" (?:lorsqu|puisqu|jusqu|quoiqu|parce qu)'|"
    rf" pour (?:que|{_INFINITIVE}|(?:le|la|les|l') ?{_INFINITIVE})(?!\w)"
)
BACK = re.compile(
    r",? (?:sus-?(?:mentionne|vise|nomme|cite|dit)e?s?|precitee?s?|preeitee?s?|susditee?s?|"
    r"susdites?|(?:visee?|mentionnee?|citee?)s? (?:ci-dessus|plus haut|supra)|en question)(?!\w)"
)
"""« précitée », « susvisée »: what a text says of an instrument that it named before."""

CLAUSES = re.compile(_CLAUSE)
FOLLOWING = re.compile(f"{_CLAUSE}|{_LINK}|{BACK.pattern}")

TO_COME = re.compile(
    r" a (?:conclure|negocier|venir|intervenir|definir|trouver|elaborer|adopter|signer|etablir)"
    r"(?!\w)"
)
"""« l'accord à conclure » is none that there is."""


def is_other_word(text: str, head: str, end: int) -> bool:
    """« la traite », « il le communique »: only the accent tells them from « traité »."""
    return head in ("traite", "communique") and text[end - 1] == "e"


_COMPLETING = frozenset({
    "de", "d", "du", "des", "sur", "pour", "contre", "entre", "n", "no", "relatif", "relative",
    "relatifs", "relatives", "concernant", "visant", "portant", "regissant", "interdisant",
    "tendant", "etablissant", "instituant", "modifiant", "additionnel", "additionnels",
    "facultatif", "bilateral", "multilateral", "commun", "dit", "dite", "dits", "dites", "cadre",
    "type", "pilote", "suisse", "russe", "belge",
})  # fmt: skip
_ADJECTIVES = (
    "al", "ale", "el", "elle", "if", "ive", "ique", "iques", "aire", "ien", "ienne", "ois", "oise",
    "ais", "aise", "ain", "aine", "eur", "eure", "ible", "able", "ier", "iere", "eux", "euse",
)  # fmt: skip
_NO_ADJECTIVES = frozenset({
    "rien", "bien", "combien", "hier", "mal", "leur", "ailleurs", "jamais", "desormais", "mais",
    "elle",
})  # fmt: skip
_NEXT = re.compile(r" (\w+)(-\w)?")


def is_completed(folded: str, end: int) -> bool:
    """Whether a complement makes a generic word the name, or the description, of some text."""
    following = _NEXT.match(folded, end)
    if following is None:
        return folded[end : end + 1] == "-" and folded[end + 1 : end + 2].isalnum()
    word = following[1]
    if word in _COMPLETING or word[0].isdigit():
        return word != "n" or folded[following.end() : following.end() + 1] != "'"
    if word == "en":
        return folded.startswith((" en vue ", " en matiere "), end)
    if word == "ci":
        return folded.startswith(("-joint", "-annex"), following.end(1))
    if following[2] and word.endswith("o"):
        return True
    return word.endswith(_ADJECTIVES) and word not in _NO_ADJECTIVES


_PARTICIPLE = re.compile(
    r" \w*(?:é|ée|és|ées|ie|ies|ue|ues|is|ise|ises|ites?|ites|ernes?|ixtes?|oire|oires)(?!\w)"
)
_WORD = re.compile(r" [^\W\d_A-ZÀ-Ý]")


def may_stand_alone(text: str, folded: str, end: int) -> bool:
    """Whether no complement is seen behind a word: what follows it may well be a verb.

    « la Convention célèbre » – too little for a word that means other things than texts.
    """
    follows = _WORD.match(text, end) is not None
    return follows and not (is_completed(folded, end) or _PARTICIPLE.match(text, end))
