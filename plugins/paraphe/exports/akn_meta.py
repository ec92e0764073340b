"""What Akoma Ntoso says of a document beside its text: work, expression, manifestation, agents."""

from collections.abc import Sequence

from paraphe.model import Document, Metadata, Part
from paraphe.rendering.address import rooted
from paraphe.rendering.nest import escaped

from .akn_kinds import element_of, jurisdiction, language_code, slug

EDITOR = "org_paraphe"
UNDATED = "0001-01-01"
"""The schema wants a day; this one, named ``unknown``, stands for none."""


def meta(document: Document, part: Part | None = None) -> str:
    """The element ``meta`` of a document, or of one of its attachments."""
    component = part.eid if part else "main"
    return (
        "<meta>"
        f'<identification source="#{EDITOR}">{_identification(document, component)}'
        "</identification>"
        f"{'' if part else _references(document.metadata)}"
        f"{'' if part else _provenance(document)}"
        "</meta>"
    )


def work_iri(document: Document) -> str:
    """``/akn/xx/statement/communique/2018-04-23/g7-toronto-2018``: what it is in any language."""
    metadata = document.metadata
    steps = (
        jurisdiction(metadata.issuers, metadata.symbol), element_of(metadata.kind),
        slug(metadata.kind), metadata.date or UNDATED, slug(metadata.symbol) or document.id,
    )  # fmt: skip
    return f"/akn/{'/'.join(filter(None, steps))}"


def name_of(metadata: Metadata) -> str:
    """The attribute ``name`` of a document: its kind as one word."""
    return slug(metadata.kind) or "document"


def _identification(document: Document, component: str) -> str:
    metadata, work = document.metadata, work_iri(document)
    language = language_code(metadata.language)
    expression = f"{work}/{language}@"
    day = (
        f'<FRBRdate date="{metadata.date}" name="document"/>'
        if metadata.date
        else f'<FRBRdate date="{UNDATED}" name="unknown"/>'
    )
    authors = "".join(
        f'<FRBRauthor href="#org_{slug(issuer)}" as="#role_author"/>'
        for issuer in _issuers(metadata)
    )
    edited = f'<FRBRauthor href="#{EDITOR}" as="#role_editor"/>'
    number = f'<FRBRnumber value="{escaped(metadata.symbol)}"/>' if metadata.symbol else ""
    subtype = f'<FRBRsubtype value="{name_of(metadata)}"/>'
    return "".join((
        f'<FRBRWork><FRBRthis value="{work}/!{component}"/><FRBRuri value="{work}"/>',
        f'<FRBRalias name="url" value="{rooted(document.url)}"/>{day}{authors}',
        f'<FRBRcountry value="{jurisdiction(metadata.issuers, metadata.symbol)}"/>',
        f'{subtype}{number}<FRBRname value="{escaped(metadata.title)}"/></FRBRWork>',
        f'<FRBRExpression><FRBRthis value="{expression}/!{component}"/>',
        f'<FRBRuri value="{expression}"/>{day}{edited}',
        '<FRBRauthoritative value="false"/>',
        f'<FRBRlanguage language="{language}"/></FRBRExpression>',
        f'<FRBRManifestation><FRBRthis value="{expression}/!{component}.xml"/>',
        f'<FRBRuri value="{expression}.xml"/>{day}{edited}',
        '<FRBRformat value="application/akn+xml"/></FRBRManifestation>',
    ))  # fmt: skip


def _issuers(metadata: Metadata) -> Sequence[str]:
    return tuple(issuer for issuer in metadata.issuers if slug(issuer)) or ("unknown",)


def _references(metadata: Metadata) -> str:
    """The agents and roles that the identification names."""
    named = {slug(issuer): issuer for issuer in _issuers(metadata)} | {"paraphe": "Paraphe"}
    agents = "".join(
        f'<TLCOrganization eId="org_{key}" href="/akn/ontology/organization/{key}"'
        f' showAs="{escaped(name)}"/>'
        for key, name in named.items()
    )
    roles = "".join(
        f'<TLCRole eId="role_{role}" href="/akn/ontology/role/{role}" showAs="{name}"/>'
        for role, name in (("author", "Auteur"), ("editor", "Éditeur"))
    )
    place = slug(metadata.place)
    location = (
        f'<TLCLocation eId="loc_{place}" href="/akn/ontology/location/{place}"'
        f' showAs="{escaped(metadata.place)}"/>'
        if place
        else ""
    )
    return f'<references source="#{EDITOR}">{agents}{location}{roles}</references>'


def _provenance(document: Document) -> str:
    """The file received, under a name of our own: Akoma Ntoso has none for it."""
    source = document.source
    return (
        f'<proprietary source="#{EDITOR}">'
        '<source xmlns="urn:x-paraphe:provenance"'
        f' path="{escaped(source.path)}" sha256="{source.sha256}"/></proprietary>'
    )
