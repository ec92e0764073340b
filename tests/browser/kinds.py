"""The kinds of pages that the site has; `path_of` finds one of each in the built site."""

KINDS = (
    "home", "longest document", "damaged document", "document with a note", "shortest document",
    "most cited instrument", "instrument nobody cites", "instruments", "search", "search results",
    "principles", "accuracy", "editors", "not found",
    "resolver", "several places", "open data",
)  # fmt: skip
