"""Pagefind's module -> a function expression that a classic script can call."""

import re

_EXPORT = re.compile(r"\bexport\s*\{(\s*[\w$]+\s*(?:,\s*[\w$]+\s*)*)\};?")
_ADDRESS = "import.meta.url"
# What a classic script cannot hold: other imports, other exports, other knowledge of the module.
_MODULAR = re.compile(
    r"\bimport\s*\(|(?:^|[;}])\s*import[\s{*\"']|(?:^|[;}])\s*export\b|\bimport\.meta\b"
)


class UnknownEngineError(ValueError):
    """Pagefind's script is not of the form that this was written for, but of another version."""


def classic(module: str) -> str:
    """`function (fetch, address, Worker) {…}` that returns what the module exports, by name.

    ``address`` stands for the module's own; a worker, which would fetch for itself, is only made
    where one is given. UnknownEngineError where the module is not as expected.
    """
    exports = _EXPORT.findall(module)
    if len(exports) != 1:
        raise UnknownEngineError(f"pagefind.js has {len(exports)} lists of exports, not one.")
    if _ADDRESS not in module:
        raise UnknownEngineError("pagefind.js does not ask for its own address.")
    names = ", ".join(name.strip() for name in exports[0].split(","))
    body = _EXPORT.sub(f"return {{ {names} }};", module).replace(_ADDRESS, "address")
    if modular := _MODULAR.search(body):
        raise UnknownEngineError(f"pagefind.js is a module in another way: « {modular[0]} ».")
    # A module is strict.
    return f'function (fetch, address, Worker) {{\n"use strict";\n{body}\n}}'
