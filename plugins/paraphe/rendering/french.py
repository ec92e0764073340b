"""French words of the interface: dates, counts, names of classes and languages."""

from paraphe.model import InstrumentClass

FINE = "\u202f"
FIXED = "\u00a0"

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

CLASS_LETTERS: dict[InstrumentClass, str] = {
    "treaty": "t", "resolution": "r", "decision": "d", "political": "p",
}  # fmt: skip

CLASS_NAMES: dict[InstrumentClass, str] = {
    "treaty": "traité",
    "resolution": "résolution",
    "decision": "décision",
    "political": "engagement politique",
}

EVENTS = {
    "adopted": "Adoption",
    "opened": "Ouverture à la signature",
    "in_force": "Entrée en vigueur",
    "ended": "Fin",
}

LANGUAGES = {
    "ar": "arabe", "de": "allemand", "en": "anglais", "es": "espagnol", "fr": "français",
    "it": "italien", "ja": "japonais", "la": "latin", "nl": "néerlandais", "pl": "polonais",
    "pt": "portugais", "ru": "russe", "zh": "chinois",
}  # fmt: skip

FIELDS = {
    "title": "titre", "date": "date", "place": "lieu", "issuers": "émetteur", "kind": "genre",
    "symbol": "cote", "language": "langue", "authentic_languages": "langue faisant foi",
}  # fmt: skip
"""What a reader calls a field of ``Metadata``."""


def day(date: str) -> str:
    """An ISO 8601 year, month or day in words: ``2018-04-01`` → « 1er avril 2018 »."""
    parts = date.split("-")
    if len(parts) == 1:
        return date
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2:
        return month
    number = int(parts[2])
    return f"{'1er' if number == 1 else number}{FIXED}{month}"


def day_and_month(date: str) -> str:
    """The day without its year: « 23 avril », « avril », or ""."""
    return day(date).removesuffix(date[:4]).rstrip()


def number(count: int) -> str:
    """A whole number with a fine space between its thousands, from 10 000 up, as French counts."""
    return f"{count:,}".replace(",", FINE) if count >= 10_000 else str(count)


def counted(count: int, noun: str, feminine: bool = False) -> str:
    """« 3 lacunes », « 1 lacune », « aucune lacune »; zero and one are singular in French."""
    if count == 0:
        return f"{'aucune' if feminine else 'aucun'} {noun}"
    return f"{number(count)}{FIXED}{noun if count == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """The plural of a noun and its adjectives; a complement with « de » stays as it is."""
    words = noun.split(" ")
    for place, word in enumerate(words):
        complement = word == "de" or (place and words[place - 1] == "de")
        if not complement and not word.endswith(("s", "x", "z")):
            words[place] = f"{word}s"
    return " ".join(words)


def size(count: int) -> str:
    """A file's size: « 812 octets », « 137 Ko »."""
    if count < 1000:
        return counted(count, "octet")
    return f"{number(round(count / 1000))}{FIXED}Ko"


def listed(words: list[str]) -> str:
    """« anglais, français et russe »."""
    return " et ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def language(code: str) -> str:
    """The French name of a language from its code; the code where there is none here."""
    return LANGUAGES.get(code, code)


def capitalised(text: str) -> str:
    """The text with a capital at its head."""
    return text[:1].upper() + text[1:]
