"""Who issues diplomatic texts, and the words of an English title that tell it. Data."""

from paraphe.model import late

_NAMES: tuple[tuple[str, str], ...] = (
    (r"\bgroup of (?:seven|7)\b|\bg\s?7\b", "Groupe des Sept"),
    (r"\bgroup of (?:eight|8)\b|\bg\s?8\b", "Groupe des Huit"),
    (r"\bgroup of (?:twenty|20)\b|\bg\s?20\b", "Groupe des Vingt"),
    (r"\bosce ministerial council\b|\bmc\.dec/", "OSCE, Conseil ministériel"),
    (r"\bosce\b|organi[sz]ation for security and co-?operation in europe|\bpc\.dec/", "OSCE"),
    (r"\bconference on disarmament\b|\bcd/\d", "Conférence du désarmement"),
    (r"\bsecurity council\b|\bs/res/", "Conseil de sécurité des Nations Unies"),
    (r"\bgeneral assembly\b|\ba/res/", "Assemblée générale des Nations Unies"),
    (r"\bhuman rights council\b", "Conseil des droits de l'homme"),
    (r"\beconomic and social council\b", "Conseil économique et social"),
    (r"\bnorth atlantic council\b|\bnato\b|north atlantic treaty organi[sz]ation", "OTAN"),
    (r"\beuropean council\b", "Conseil européen"),
    (r"\beuropean union\b", "Union européenne"),
    (r"\bafrican union\b", "Union africaine"),
    (r"\bcouncil of europe\b", "Conseil de l'Europe"),
    (r"\biaea\b|international atomic energy agency", "AIEA"),
    (r"\bopcw\b|organi[sz]ation for the prohibition of chemical weapons", "OIAC"),
    (r"\bunesco\b", "UNESCO"),
    (r"\bleague of arab states\b", "Ligue des États arabes"),
    (r"\bnuclear suppliers group\b", "Groupe des fournisseurs nucléaires"),
    (r"\baustralia group\b", "Groupe d'Australie"),
    (r"\bunited nations\b", "Organisation des Nations Unies"),
    (r"\bfrench republic\b", "République française"),
)  # fmt: skip
ISSUERS = tuple((late(pattern), name) for pattern, name in _NAMES)
"""(pattern over folded text, name): the one that stands first in a title is taken.

The names are those of the French table, so that an issuer is one whatever it writes in.
"""
