"""Days in the words of each style."""

MONTHS_FR = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MACROS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
"""The months' names that BibTeX's styles put into their own language."""


def parts(date: str) -> tuple[int, ...]:
    """An ISO 8601 year, month or day as numbers; () where there is none."""
    return tuple(map(int, date.split("-"))) if date else ()


def french(date: str) -> str:
    """``2018-04-01`` → « 1er avril 2018 », its day held to its month."""
    match parts(date):
        case (year, month, day):
            return f"{'1er' if day == 1 else day}\u00a0{MONTHS_FR[month - 1]} {year}"
        case (year, month):
            return f"{MONTHS_FR[month - 1]} {year}"
    return date


def english(date: str) -> str:
    """``2018-04-01`` → « April 1, 2018 »."""
    match parts(date):
        case (year, month, day):
            return f"{MONTHS_EN[month - 1]} {day}, {year}"
        case (year, month):
            return f"{MONTHS_EN[month - 1]} {year}"
    return date
