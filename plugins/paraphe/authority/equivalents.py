"""What French texts say in more than one way, whoever writes: applied to every name.

Each row lists phrases that stand for each other, as keys (see ``fold.key``), in whole words.
A word glued to an apostrophe counts as one with it (« de l'onu »).
"""

EQUIVALENTS: tuple[tuple[str, ...], ...] = (
    ("des nations unies", "de l'onu", "de l'organisation des nations unies"),
    ("de l'agence internationale de l'energie atomique", "de l'aiea"),
    ("de l'organisation pour la securite et la cooperation en europe", "de l'osce"),
    ("de l'union europeenne", "de l'ue"),
    ("de l'union africaine", "de l'ua"),
    ("de l'otan", "de l'organisation du traite de l'atlantique nord"),
    ("de l'asean", "de l'anase", "de l'association des nations de l'asie du sud est"),
    ("de la cedeao", "de la communaute economique des etats de l'afrique de l'ouest"),
    ("de l'omi", "de l'organisation maritime internationale"),
    ("de l'oit", "de l'organisation internationale du travail"),
    ("de l'oua", "de l'organisation de l'unite africaine"),
    ("armes classiques", "armes conventionnelles"),
    ("armements classiques", "armements conventionnels"),
    ("munitions classiques", "munitions conventionnelles"),
    ("armes legeres et de petit calibre", "alpc"),
    ("des armes de destruction massive", "des adm"),
    ("mines antipersonnel", "mines anti personnel", "mines antipersonnels",
     "mines terrestres antipersonnel"),
    ("bacteriologiques (biologiques)", "biologiques", "bacteriologiques"),
    ("dans le cyberespace", "dans le cyberspace"),
    ("au cyberespace", "au cyberspace"),
    ("le cyberespace", "le cyberspace"),
    ("des droits de l'homme", "des droits humains", "des droits de la personne"),
    ("etats unis d'amerique", "etats unis"),
    ("federation de russie", "russie"),
    ("de beijing", "de pekin"),
    ("en mer de chine meridionale", "en mer de chine du sud"),
    ("mise en œuvre", "mise en oeuvre"),
    ("d'etats", "d'etat"),
    ("sous munitions", "sousmunitions"),
)  # fmt: skip
"""Sources: the spellings met in texts of the UN, OSCE, G7/G8, Canada, Luxembourg and France."""
