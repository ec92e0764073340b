"""The built site, with what it was made of -> the files that are handed on."""

import datetime
import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from .bag import bag
from .book import write_books
from .release import date_of
from .zim import write_zim
from .zipped import files, write_zip

NAME = "paraphe"

_READ_ME = """\
Paraphe {version}
{rule}

Cette archive compte {count}. Elle se lit sans réseau et sans
installation : ouvrez index.html d'un double clic. La recherche aussi marche
depuis ce dossier, dans Chromium, Chrome, Edge et Firefox.

Le dossier peut être copié où l'on veut, renommé, ou publié tel quel par
n'importe quel serveur web. Rien n'est demandé à personne : aucune page ne
charge quoi que ce soit hors de ce dossier.

Seul le document publié par son émetteur fait foi.
"""

_ZIM = {
    "Title": "Paraphe",
    "Description": "Des documents diplomatiques en français, paragraphe par paragraphe",
    "Language": "fra",
    "Creator": "États et organisations internationales",
    "Publisher": "Paraphe",
    "Name": "paraphe_fr_all",
    "Tags": "diplomatie;_ftindex:yes;_pictures:no;_videos:no",
}
"""https://wiki.openzim.org/wiki/Metadata"""
_NEVER = datetime.date(1980, 1, 1)
"""A ZIM must have a date: that of a ZIP without one."""


def make_packages(
    site: Path, content: Path, folder: Path, version: str, more: Collection[str] = ()
) -> Iterator[Path]:
    """The ZIP and ``more`` (bag, zim, epub) into ``folder``, each named once it is there."""
    date = date_of(content)
    yield make_zip(site, folder, version)
    if "bag" in more:
        yield make_bag(site, content, folder, version, date)
    if "zim" in more:
        yield make_zim(site, folder, version, date)
    if "epub" in more:
        yield from write_books(site, folder, f"{NAME}-{version}")


def make_zip(site: Path, folder: Path, version: str) -> Path:
    """A ZIP with the site in one folder, named for the version."""
    root = f"{NAME}-{version}"
    target = folder / f"{root}.zip"
    told = (f"{root}/LISEZ-MOI.txt", _read_me(site, version).encode())
    write_zip([told, *files(site, root)], target)
    return target


def make_bag(
    site: Path, content: Path, folder: Path, version: str, date: datetime.date | None
) -> Path:
    """A ZIP with a BagIt deposit: the content folder as it is, and the site made of it."""
    root = f"{NAME}-{version}-bag"
    target = folder / f"{root}.zip"
    info = {
        "External-Identifier": f"{NAME}-{version}",
        "External-Description": f"{_ZIM['Description']} : {_count(site)}.",
        "Internal-Sender-Description": (
            "content/ : les textes tels que reçus, leurs notices et les notices d'autorité ; "
            "site/ : l'archive qui en est faite, ses données ouvertes dans site/data/."
        ),
        "Bag-Software-Agent": f"Paraphe {version}",
        "Bagging-Date": date.isoformat() if date else "",
    }
    write_zip(bag([*files(content, "content"), *files(site, "site")], root, info), target)
    return target


def make_zim(site: Path, folder: Path, version: str, date: datetime.date | None) -> Path:
    """A ZIM for Kiwix. RuntimeError where libzim cannot write it."""
    target = folder / f"{NAME}-{version}.zim"
    write_zim(site, target, _metadata(version, date))
    return target


def _metadata(version: str, date: datetime.date | None) -> Mapping[str, str]:
    return {**_ZIM, "Date": (date or _NEVER).isoformat(), "Scraper": f"Paraphe {version}"}


def _read_me(site: Path, version: str) -> str:
    rule = "=" * len(f"Paraphe {version}")
    return _READ_ME.format(version=version, rule=rule, count=_count(site))


def _count(site: Path) -> str:
    documents = len(json.loads((site / "data" / "documents.json").read_text("utf-8")))
    return f"{documents} document{'s' * (documents > 1)}"
