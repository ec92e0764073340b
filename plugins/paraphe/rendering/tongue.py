"""The language of words on a page of which the rest is French."""

from .french import language

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def spoken_in(code: str) -> str:
    """The attributes of an element whose words are of that language, "" for French."""
    if code == "fr":
        return ""
    return f' lang="{code}" dir="rtl"' if code in _RIGHT_TO_LEFT else f' lang="{code}"'


def named_in(code: str) -> str:
    """« en anglais », « en français »; a language without a name here is called by its code."""
    return f"en {language(code)}"
