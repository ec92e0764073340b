"""What stops Pelican, said in one line instead of with a traceback: path, line, reason, hint.

``pelicanconf.py`` asks for it, since Pelican looks for theme and content before any plugin runs.
"""

import logging
import sys
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from pelican.writers import FileOverwriteFailedError

from paraphe.model import Problem, Severity


class Plainly(logging.Filter):
    """Takes an error that we have words for out of Pelican's log, and says it ourselves."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether Pelican shall say it."""
        error = record.exc_info[1] if record.exc_info else None
        if record.levelno < logging.CRITICAL or error is None:
            return True
        problem = told(error)
        if problem is None:
            return True
        print(problem, file=sys.stderr)
        print("Nothing was built: 1 error.", file=sys.stderr)
        return False


def speak_plainly() -> None:
    """Have Pelican's log pass through ``Plainly``."""
    logger = logging.getLogger("pelican")
    if not any(isinstance(one, Plainly) for one in logger.filters):
        logger.addFilter(Plainly())


def told(error: BaseException) -> Problem | None:
    """The error as a problem; None for one that we have no better words for."""
    if isinstance(error, TemplateError):
        return _template(error)
    if isinstance(error, FileOverwriteFailedError):
        return _problem("content", 0, "slug-taken", _sentence(error),
                        "Two pages have one address: give one of them another slug.")  # fmt: skip
    if isinstance(error, OSError) and isinstance(error.filename, str):
        return _problem(_short(error.filename), 0, "file-error", f"{error.strerror}.",
                        "Put the file in its place, or give yourself the right to use it.",
                        )  # fmt: skip
    text = str(error)
    if isinstance(error, ValueError) and text.startswith("You need to specify a path"):
        return _problem("content", 0, "no-content", "There is no such content folder.",
                        "Name that of an archive: pelican <folder>, or invoke build --content.",
                        )  # fmt: skip
    if isinstance(error, ValueError) and text.startswith("Could not find the theme"):
        return _problem("pelicanconf.py", 0, "no-theme", f"{text}: there is no such folder.",
                        "THEME names the folder of the theme.")  # fmt: skip
    return None


def _template(error: TemplateError) -> Problem:
    if isinstance(error, TemplateSyntaxError):
        name, line = error.filename or error.name or "theme", error.lineno
    elif isinstance(error, TemplateNotFound):
        name, line = "theme/templates", 0
        return _problem(name, line, "template-error", f"There is no template « {error.name} ».",
                        "Put it into the theme's templates.")  # fmt: skip
    else:
        name, line = _place(error)
    hint = (
        "Name something that the page has, or put « if » before it."
        if isinstance(error, UndefinedError)
        else "Mend the template at that line."
    )
    return _problem(_short(name), line, "template-error", _sentence(error), hint)


def _place(error: BaseException) -> tuple[str, int]:
    """The innermost template that was at work, by Jinja's own traceback."""
    place, step = ("theme/templates", 0), error.__traceback__
    while step is not None:
        name = step.tb_frame.f_code.co_filename
        if name.endswith((".html", ".xml", ".txt")):
            place = (name, step.tb_lineno)
        step = step.tb_next
    return place


def _short(name: str) -> str:
    path = Path(name)
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else name


def _sentence(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return text if text.endswith(".") else f"{text}."


def _problem(path: str, line: int, code: str, message: str, hint: str) -> Problem:
    return Problem(path, line, code, Severity.ERROR, message, hint)
