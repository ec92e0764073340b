"""An archive that wants to harm its readers: the same bad words in every place that takes words."""

from pathlib import Path

MARKER = "planted"
"""Stands in all that would be markup, a script, an address, were it taken for one."""

BAD = (
    f"<script>{MARKER}()</script>",
    f'"><img src=x onerror={MARKER}()>',
    f"'><svg/onload={MARKER}()>",
    f"</title><script>{MARKER}()</script>",
    f"</script><script>{MARKER}()</script>",
    f"<!--{MARKER}--><!-- --!> {MARKER}",
    f"]]><{MARKER}/>",
    f"<![CDATA[{MARKER}]]>",
    f"<?{MARKER} ?>",
    f"&lt;{MARKER}&gt; &amp; &#60;{MARKER}&#62; &{MARKER};",
    f"[lien](javascript:{MARKER}) <javascript:{MARKER}> javascript:{MARKER}",
    f"[lien]: data:text/html,{MARKER}",
    f"![image](https://tiers.example/{MARKER}.png)",
    f"https://tiers.example/{MARKER}?a=1&b=\"2\"",
    f"../../{MARKER}/../../etc/passwd",
    f"{{{{ {MARKER} }}}} {{% include '{MARKER}' %}} {{# {MARKER} #}}",
    f"${{{MARKER}}} #{{{MARKER}}} %({MARKER})s {{0.class}}",
    f"@import url({MARKER}); expression({MARKER})",
    f"x\" style=\"background:url({MARKER})\" onmouseover=\"{MARKER}()",
    f"=cmd|'/c {MARKER}'!A1",
    f"\u202e{MARKER}\u202c gauche \u2066isolé",
    f"sonnerie\x07 \x02{MARKER}\x1f \x1b[31m \x7f \x80 \x9f",
    f"z\u200bé\u200dr\u2060o {MARKER} \ufdd0 \uffff \U000e0041\U0001fffe \ue000",
    f"Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301alg\u0336o {MARKER}",
    f"\\u003cscript\\u003e{MARKER} \\x3c \\\\ \\",
    f"\u2028{MARKER}\u2029",
)  # fmt: skip


def write(content: Path, instruments: Path) -> None:
    """Write it to the folder ``content``; records that the texts name are taken along."""
    documents = content / "documents" / "a&b 'c' #1 %2e+é"
    documents.mkdir(parents=True)
    (content / "instruments").mkdir()
    (content / "instruments" / "nucleaire.yaml").write_bytes(instruments.read_bytes())
    for number, bad in enumerate(BAD, 1):
        (documents / f"mal-{number}.txt").write_text(text(bad), "utf-8", newline="")
        if is_scalar(bad):
            (documents / f"mal-{number}.yaml").write_text(sidecar(bad), "utf-8")
        else:
            (documents / f"mal-{number}.yaml").write_text("language: fr\n", "utf-8")
    told = [record(number, bad) for number, bad in enumerate(BAD, 1) if is_scalar(bad)]
    (content / "instruments" / "mal.yaml").write_text("".join(told), "utf-8")
    pages = content / "pages"
    pages.mkdir()
    titles = [bad for bad in BAD if is_scalar(bad) and "\u2028" not in bad]
    for number, bad in enumerate(titles, 1):
        (pages / f"page-{number}.md").write_text(page(number, bad), "utf-8")


def is_scalar(text: str) -> bool:
    """Whether a record may hold it: what is no text at all is refused there."""
    refused = [c for c in text if c < " " or "\x7f" <= c <= "\x9f" or c in "\ufdd0\uffff\U0001fffe"]
    return not refused


def text(bad: str) -> str:
    """A document with the words as title, heading, number, item, note, signature."""
    return (
        f"DÉCLARATION {bad}\n\nToronto, le 23 avril 2018\n\n{bad}\n\n# {bad}\n\n"
        f"1. Nous rappelons {bad} et le TNP {bad}, ainsi que son article VI {bad}.\n\n"
        f"a) {bad} ;\n\nb) **{bad}** ;\n\n- *{bad}*\n\n{bad}) texte\n\n2. {bad}[1]\n\n"
        f"Le Traité sur la non-prolifération des armes nucléaires (ci-après « {bad} »)"
        f" et {bad}.\n\n"
        f"La résolution 1540 (2004) {bad} du Conseil de sécurité. A/RES/{bad}."
        f" \ufffd\ufffd{bad}\n\n"
        f"[1] Note {bad}\n\nANNEXE {bad}\n\nArticle {bad}\n\n1. {bad}\n\n(Signé) {bad}\n"
    )


def quoted(text: str) -> str:
    """A text between quotation marks, as YAML has it."""
    return "'" + text.replace("'", "''") + "'"


def sidecar(bad: str) -> str:
    """Every field of a sidecar."""
    bad = quoted(bad)
    return (
        f"title: {bad}\ndate: '2018-04-23'\nplace: {bad}\nissuers: [{bad}, {bad}]\nkind: {bad}\n"
        f"symbol: {bad}\nexcerpt: {bad}\nnote: {bad}\n"
        f"restored: [title, place]\n"
        f"corrections:\n- quote: Nous rappelons\n  correct: {bad}\n  reason: {bad}\n"
        f"mentions:\n- quote: et le TNP\n  words: TNP\n  instrument: tnp\n  reason: {bad}\n"
    )


def record(number: int, bad: str) -> str:
    """Every field of a record that takes words."""
    name = quoted(f"Traité {number} de {bad}".replace("[", "(").replace("]", ")")
                  .replace("{", "(").replace("}", ")").replace("|", "/"))  # fmt: skip
    bad = quoted(bad)
    return (
        f"- id: mal-{number}\n  class: treaty\n  title: {name}\n  title_en: {name}\n"
        f"  short: {name}\n  symbol: {bad}\n  adopted: {{date: '1968-07-01', place: {bad}}}\n"
        f"  sources: [{bad}]\n  note: {bad}\n"
    )


def page(number: int, bad: str) -> str:
    """The head of a page of the site; its body is its editor's own HTML."""
    head = " ".join(bad.split())
    return (
        f"Title: {head}\nSlug: page-{number}\nDescription: {head}\nStandfirst: {head}\n\nTexte.\n"
    )
