"""Pagefind's module becomes a function; one of another form is refused, not mangled."""

from pathlib import Path

import pytest

from paraphe.packaging.classic import UnknownEngineError, classic

MODULE = "const base=import.meta.url;var search=()=>base,$a=1;export{search,$a};"


def test_a_module_becomes_a_strict_function_that_returns_what_it_exported() -> None:
    made = classic(MODULE)
    assert made.startswith('function (fetch, address, Worker) {\n"use strict";\n')
    assert "const base=address;" in made
    assert made.rstrip("}\n").endswith("return { search, $a };")


def test_the_installed_engine_can_be_converted(output: Path) -> None:
    made = classic((output / "pagefind" / "pagefind.js").read_text("utf-8"))
    assert "import.meta" not in made
    assert "createInstance" in made.rsplit("return {", 1)[1]


@pytest.mark.parametrize(
    ("broken", "word"),
    [
        (MODULE.replace("export{search,$a};", ""), "0 lists of exports"),
        (MODULE + "export{base};", "2 lists of exports"),
        (MODULE.replace("import.meta.url", "location.href"), "address"),
        (MODULE.replace("export{", "export default 1;export{"), "export"),
        (MODULE.replace("var ", 'import("./more.js");var '), "import"),
        ('import{x}from"./x.js";' + MODULE, "import"),
        (MODULE.replace("var ", "import.meta.env;var "), "import.meta"),
        (MODULE.replace("export{search,$a}", "export{search as find}"), "0 lists"),
    ],
)
def test_a_module_of_another_form_is_refused(broken: str, word: str) -> None:
    with pytest.raises(UnknownEngineError, match=word):
        classic(broken)
