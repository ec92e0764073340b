"""A number that its sentence says another body has adopted: « le Sénat a voté la résolution … »."""

from paraphe.model import late

from .organ import Sentence

_OF = r"d(?:e l'(?!onu|organisation des nations)|e la |es (?!nations)|u (?!\d))\w+"
_BODY = (
    r"(?:conseil (?:municipal|communal|departemental|regional|provincial|cantonal|national|federal|"
    r"d'administration|d'etablissement|de surveillance|de quartier|syndical|academique|paroissial|"
    r"de l'ordre|de l'agence|de l'union|de la banque|de fondation|general (?:de|du)|"
    r"de securite (?:national|interieure|alimentaire|sanitaire|routiere|civile|publique))"
    rf"|(?:conseil de securite|assemblee generale) {_OF}"
    r"|comite (?:d'entreprise|directeur|olympique|central|des fetes|executif)"
    r"|assemblee (?:nationale|legislative|territoriale|provinciale|federale|plenaire|paroissiale|"
    r"parlementaire|mondiale|de (?!l'onu|l'organisation)\w+|des (?!nations)\w+)"
    r"|parlement|senat|chambre|congres|syndicats?|federation|confederation|associations?|"
    r"internationale|partis?|mairie|commune|societe|banque|cooperative|ligue|club|universite|"
    r"actionnaires|coproprietaires|copropriete|diete|bundestag|bundesrat|knesset|douma|cortes|"
    r"union (?:interparlementaire|europeenne|africaine)|mutuelle|fondation|barreau|faculte|cio|"
    r"fifa|uefa|uip|unesco|fao|oms|oit|omi|oaci|upu|uit|omm|ompi|omc|oci|oea|cedeao|apce|"
    r"rotary(?: club)?)(?!\w)"
)
_UN = late(r"conseil de securite|csnu|conseil des droits de l'homme")
_VERB = (
    r"(?:(?:a|ont|avait|avaient|aura|ayant)(?: [a-z']+){0,2}? "
    r"(?:adopte|vote|pris|rejete|approuve|edicte)|"
    r"adopt(?:e|ent|a|ait|erent)|vot(?:e|ent|a|ait|erent)|rejet(?:te|tent|a|erent)|"
    r"approuv(?:e|ent|a|erent)|prend|prit|prirent)"
)
_VERBS = late(r"adopt|vot|pri[st]|prend|rejet|approuv|edict")
_LISTED = r"(?:resolutions? [\d/()\[\], -]+(?:et |puis |ainsi que )?(?:la |les |sa |ses )?)*"
_MANNER = (
    r"(?:,[^.;:,]{1,40},| (?:hier|definitivement|a (?:l'unanimite|la majorite|main levee)"
    r"|le \d{1,2}(?:er)? \w+(?: \d{4})?|par (?:\w+ voix|acclamation|consensus)[^.;:,]{0,30}))?"
)
_ADOPTS = late(
    rf"(?:(?<!\w)(?:les?|la|une?|l'|du|notre)(?: |(?<='))){_BODY}(?P<gap>[^.;:]{{0,120}}?)"
    rf"(?<!\w){_VERB}{_MANNER} (?:la|les|sa|ses|une|leurs?) (?:propre )?{_LISTED}$"
)
_ADOPTED = late(
    r",? (?:(?:qui )?(?:y )?(?:fut|furent|a ete|ont ete|avait ete|est|etait|sera)(?: \w+ment)? )?"
    rf"(?:votee|adoptee|prise)s?{_MANNER} (?:par|lors de) (?:les? |la |l'|une? )"
    rf"(?:(?:secretaire|president|membres) (?:du |de la |de l'|des ))?{_BODY}"
)


def adopted_elsewhere(sentence: Sentence) -> bool:
    """Whether the sentence has a body other than those of the series adopt or reject the number."""
    # Few sentences have such a verb: a look for one costs a tenth of the whole expression.
    if _VERBS.search(sentence.before):
        for found in _ADOPTS.finditer(sentence.before):
            if not _UN.search(found["gap"]):
                return True
    return _ADOPTED.match(sentence.after) is not None
