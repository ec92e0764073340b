"""Names of files and folders that some machine could not have, or that hide what they are."""

import re
import unicodedata
from collections.abc import Iterator

from paraphe.model import Problem, Severity

LONGEST = 100
"""Characters of a name: with what the site adds to it, it still fits every file system."""

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
"""Names that are devices to Windows, whatever their ending."""
_FORBIDDEN = frozenset('<>:"\\|?*')
_PLAIN = re.compile(r"(?:[a-z0-9][a-z0-9.-]{0,80}[a-z0-9])?")
"""What nothing can be said against, but for the devices: so are nearly all."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of Unicode of which nothing is seen, and which can turn round what is."""


def name_problems(relative: str) -> Iterator[Problem]:
    """What is wrong with the last part of a path relative to the content folder."""
    name = relative.rsplit("/", 1)[-1]
    if _PLAIN.fullmatch(name) and name.split(".", 1)[0] not in _RESERVED:
        return
    if any(unicodedata.category(sign) in _UNSEEN for sign in name):
        yield _problem(relative, "It holds signs that nobody sees.", "Type the name anew.")
    elif _FORBIDDEN & set(name):
        signs = " ".join(sorted(_FORBIDDEN & set(name)))
        yield _problem(relative, f"Windows allows no {signs} in a name.", "Leave it out.")
    elif name.split(".", 1)[0].casefold() in _RESERVED:
        yield _problem(relative, f"« {name} » is a device to Windows, and no file can be so "
                       "called.", "Choose another name.")  # fmt: skip
    elif name.endswith((".", " ")) or name.startswith(" "):
        yield _problem(relative, "The name ends in a dot, or begins or ends with a space: Windows "
                       "drops them.", "Leave it out.")  # fmt: skip
    elif len(name) > LONGEST:
        yield _problem(relative, f"The name has {len(name)} characters, more than {LONGEST}: it "
                       "would not fit where the site is copied to.", "Shorten it.")  # fmt: skip


def told(relative: str) -> str:
    """A path as it can be printed: on one line, signs that nobody sees by their number."""
    return "".join(
        sign if unicodedata.category(sign) not in _UNSEEN else f"<U+{ord(sign):04X}>"
        for sign in relative
    )


def _problem(relative: str, message: str, hint: str) -> Problem:
    return Problem(told(relative), 0, "bad-name", Severity.ERROR, message, hint)
