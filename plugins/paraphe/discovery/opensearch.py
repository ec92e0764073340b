"""The search page -> an OpenSearch description, by which a browser offers it: OpenSearch 1.1."""

from xml.etree.ElementTree import Element

from .xml import within, written

DESCRIPTION = "opensearch.xml"
_SPACE = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT, _LONG = 16, 48
"""The longest names that the specification allows."""


def opensearch(home: str, name: str) -> str:
    """The description as a file; ``home`` is the site's address without a closing slash."""
    root = Element("OpenSearchDescription", xmlns=_SPACE)
    within(root, "ShortName", name[:_SHORT])
    within(root, "Description", "Rechercher dans les paragraphes de documents diplomatiques")
    within(root, "Url", type="text/html", template=f"{home}/recherche/?q={{searchTerms}}")
    within(root, "Url", type="application/opensearchdescription+xml", rel="self",
           template=f"{home}/{DESCRIPTION}")  # fmt: skip
    within(root, "LongName", f"{name} : documents diplomatiques"[:_LONG])
    within(root, "Image", f"{home}/theme/icon.svg", type="image/svg+xml", width="16", height="16")
    within(root, "Language", "fr")
    within(root, "InputEncoding", "UTF-8")
    within(root, "OutputEncoding", "UTF-8")
    return written(root)
