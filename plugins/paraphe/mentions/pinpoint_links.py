"""How French texts tie a provision to its instrument, or to another provision, as data.

The expressions read legible text: see ``pinpoint_words``.
"""

from paraphe.model import late

OF = late(
    r"(?i:(?: \([^()\d]{3,40}\))?(?P<comma>,?) (?:de la |du |des |de l'|d'|de |dudit |"
    r"de ladite |desdite?s |de cette |de cet |de ce |de ces |de sa |de son |de ses )"
    r"(?:meme )?(?:documents? )?)"
)
"""What leads from a provision to its instrument, what it is about said in brackets."""

BELONGS = late(
    r"(?i:,? (?:(?:relatif|annexe|additionnel|se rapportant) )?(?:de la |du |de l'|des |d'|à la |"
    r"au |aux |à l'))"
)
"""What stands between an instrument and the one that it belongs to: « Protocole V de la »."""

TO = late(r"(?i: (?:à la |au |aux |à l'))")
"""What leads from an annex to its instrument."""

COMMON = late(r"(?i: communs? (?:à la |au |aux |à l'|des )(?:quatre |trois |deux )?)")
"""« article 3 commun aux quatre Conventions de Genève »."""

INSIDE = late(r"(?i: (?:de la |du |de l'|des |de |d'))")
BESIDE = late(r",? ")
ALSO = late(
    r"(?i:(?:,? et|,? ou|,? ainsi que|,(?= (?:l'|l[ae]s? |aux? |à l'|à la |du |des |de l'|de la )))"
    r" (?:(?:notamment|en particulier) )?(?:(?:à|de|dans|par|en|sur|selon) )?"
    r"(?:l'|l[ae] |les |aux? |du |des |ses |son |sa )?)"
)

_NOTABLY = (
    r"(?:notamment|en particulier|(?:plus )?(?:particulierement|precisement|specialement|"
    r"specifiquement)|surtout|principalement|y compris)"
)
_POSSESSIVE = r"(?:son |sa |ses )"
_DEFINITE = r"(?:l'|l[ae] |les |aux? |du |des |de l'|de la |à l'|à la )"
_PREPOSITION = r"(?:(?:en|dans|à|de|par|selon|et) )?"

OWNED = late(
    rf"(?i:,? (?:et )?(?:{_NOTABLY} )?{_PREPOSITION}{_POSSESSIVE}|,? dont (?:l'|l[ae] |les ))"
)
"""What leads from an instrument to a provision that is said to be its own: « TNP, en son »."""

ASIDE = late(
    r"(?i:\)|(?: du \d{1,2}(?:er)? [a-zû]+ \d{4})?"
    r"(?: (?:du conseil|de l'assemblee)(?: (?:de securite|generale|des nations unies))*)?)"
    rf"{OWNED.pattern}"
)
"""The same, behind a bracket or what is said by the way: « Traité … (TNP), en son »."""

NOTABLY = late(rf"(?i:,? (?:et )?{_NOTABLY} {_PREPOSITION}(?:{_DEFINITE}|{_POSSESSIVE})?)")
BRACKET = late(
    rf"(?i: ?\((?:(?:voir |cf\. ?)?{_NOTABLY} |voir |cf\. ?)?(?:{_DEFINITE}|{_POSSESSIVE})?)"
)
PLAIN = late(r",? ")
INSERTED = late(r"(?i:, (?:à l'|aux? |dans l'|dans le |dans les ))")

COMPLEMENT = late(
    r"(?i:,? (?:de |du |des |d'|dudit |dudite |desdite?s |ci-(?:dessus|dessous|apres|avant)|supra|"
    r"infra|qui precede|precedente?|susmentionnee?s?|susvisee?s?))"
)
"""What follows a provision of something else than the instrument before it, or of the text."""

CLOSED = late(r" ?(?:$|[.,;:()»\]!?])| (?:et|ou|qui|que|dont|ni|mais|ainsi|est|sont)(?!\w)")
