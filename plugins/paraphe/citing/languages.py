"""Languages as a French citation names them. Data."""

_NAMES = {
    "ar": "arabe", "de": "allemand", "en": "anglais", "es": "espagnol", "it": "italien",
    "ja": "japonais", "la": "latin", "nl": "néerlandais", "pl": "polonais", "pt": "portugais",
    "ru": "russe", "zh": "chinois",
}  # fmt: skip


def in_french(code: str) -> str:
    """« en anglais »; "" for French, and where the language has no name here."""
    name = _NAMES.get(code, "")
    return f"en {name}" if name else ""
