"""What a reference manager should be told beside its fields."""

from .item import Item

_FIELDS = {
    "title": "titre", "date": "date", "place": "lieu", "issuers": "émetteur", "symbol": "cote",
}  # fmt: skip


def note(item: Item) -> str:
    """« Extrait. Lieu, date : restitués par l’édition. »; "" where there is nothing to tell.

    The fields themselves stay without brackets, so that they sort and compare.
    """
    supplied = ", ".join(_FIELDS[name] for name in _FIELDS if name in item.restored)
    told = (
        "Extrait." if item.is_excerpt else "",
        f"Restitué par l’édition : {supplied}." if supplied else "",
    )
    return " ".join(filter(None, told))
