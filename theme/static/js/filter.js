// Typing narrows the list of instruments; the anchors beside it do without.
const field = document.getElementById("filter");
const status = document.getElementById("filter-status");
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase();
const groups = [...document.querySelectorAll(".initial")].map((node) => ({
  node,
  lines: [...node.querySelectorAll("li")].map((line) => ({ line, text: fold(line.textContent) })),
}));
field.closest("[hidden]").hidden = false;
field.addEventListener("input", () => {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { node, lines } of groups) {
    let open = 0;
    for (const { line, text } of lines) {
      const wanted = words.every((word) => text.includes(word));
      line.hidden = !wanted;
      open += wanted;
    }
    node.hidden = !open;
    shown += open;
  }
  for (const group of document.querySelectorAll(".group"))
    group.hidden = !group.querySelector(".initial:not([hidden])");
  status.textContent = words.length ? `${shown} instrument${shown > 1 ? "s" : ""}` : "";
});
