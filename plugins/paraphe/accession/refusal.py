"""Why a file cannot be taken in: one exception, with what to do."""


class RefusedError(Exception):
    """The file is not taken in. ``code`` is kebab-case; ``hint`` says what to do, in English."""

    def __init__(self, code: str, message: str, hint: str, line: int = 0) -> None:
        self.code, self.message, self.hint, self.line = code, message, hint, line
        super().__init__(f"{message} {hint}")
