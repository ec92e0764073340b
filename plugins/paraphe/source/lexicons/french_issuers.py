"""Who issues diplomatic texts, and the words of a French title that tell it. Data."""

from paraphe.model import late

_NAMES: tuple[tuple[str, str], ...] = (
    (r"(?:communaute|groupe|sommet) des (?:sept|7)\b|\bg\s?7\b", "Groupe des Sept"),
    (r"(?:groupe|sommet) des (?:huit|8)\b|\bg\s?8\b", "Groupe des Huit"),
    (r"(?:groupe|sommet) des (?:vingt|20)\b|\bg\s?20\b", "Groupe des Vingt"),
    (r"conseil ministeriel de l'osce", "OSCE, Conseil ministériel"),
    (r"\bosce\b|organisation pour la securite et la cooperation en europe", "OSCE"),
    (r"conference du desarmement", "Conférence du désarmement"),
    (r"\bconseil de securite\b|\bs/res/", "Conseil de sécurité des Nations Unies"),
    (r"\bassemblee generale\b|\ba/res/", "Assemblée générale des Nations Unies"),
    (r"conseil des droits de l'homme", "Conseil des droits de l'homme"),
    (r"conseil economique et social", "Conseil économique et social"),
    (r"conseil de l'atlantique nord|\botan\b|organisation du traite de l'atlantique nord", "OTAN"),
    (r"\bconseil europeen\b", "Conseil européen"),
    (r"\bunion europeenne\b", "Union européenne"),
    (r"\bunion africaine\b", "Union africaine"),
    (r"conseil de l'europe", "Conseil de l'Europe"),
    (r"\baiea\b|agence internationale de l'energie atomique", "AIEA"),
    (r"\boiac\b|organisation pour l'interdiction des armes chimiques", "OIAC"),
    (r"francophonie|\boif\b", "Francophonie"),
    (r"\bunesco\b", "UNESCO"),
    (r"ligue des etats arabes", "Ligue des États arabes"),
    (r"groupe des fournisseurs nucleaires", "Groupe des fournisseurs nucléaires"),
    (r"groupe d'australie", "Groupe d'Australie"),
    (r"\bnations unies\b|\bonu\b", "Organisation des Nations Unies"),
    (r"republique francaise|\bpresident de la republique\b.*\bfrance\b", "République française"),
)  # fmt: skip
ISSUERS = tuple((late(pattern), name) for pattern, name in _NAMES)
"""(pattern over folded text, name): the one that stands first in a title is taken."""
