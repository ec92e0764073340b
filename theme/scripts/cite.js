// « Citer »: the mark beside a paragraph opens the panel; with Shift it makes a range from the
// paragraph last cited, with Alt it adds one; selected words get a button of their own.
let panel = null;
let current = asked();
const opened = (...given) => (panel ??= new Panel()).open(...given);

for (const block of order) block.parentElement.querySelector(":scope > .num")?.setAttribute("aria-haspopup", "dialog");

document.querySelector("main").addEventListener("click", (event) => {
  const mark = event.target.closest(".par > .num, a[data-cites]");
  if (!mark || event.ctrlKey || event.metaKey || event.button) return;
  const block = mark.parentElement.querySelector(`:scope > ${OWN}`);
  if (!block) {
    event.preventDefault();
    return opened([], mark);
  }
  const from = current.at(-1)?.[0] ?? blockOf(typed());
  const isMore = (event.shiftKey || event.altKey) && places.has(from);
  event.preventDefault();
  if (isMore && event.shiftKey) current = [...current.slice(0, -1), ...parsed(`${from.id}..${block.id}`)];
  else if (isMore) current = [...(current.length ? current : [[from, from]]), [block, block]];
  else current = [[block, block]];
  if (isMore) show(current);
  // Before the panel opens: where the page goes to takes the focus.
  else location.hash = block.id;
  opened(current, mark);
});

const offer = element("button", { type: "button", className: "cite-words", textContent: "Citer ces mots" });
offer.dataset.ed = "";
let chosen = null;

function citeWords() {
  if (!chosen) return;
  const link = TABLES.forms.findIndex(([key]) => key === "link");
  opened(chosen.ranges, offer, directive(chosen.range), base ? link : 0);
}

offer.addEventListener("click", citeWords);
document.addEventListener("selectionchange", () => {
  if (panel?.dialog.open || document.activeElement === offer) return;
  chosen = selected();
  if (!chosen) return offer.remove();
  const { bottom, right } = [...chosen.range.getClientRects()].at(-1) ?? chosen.range.getBoundingClientRect();
  chosen.ranges[0][1].after(offer);
  const around = (offer.offsetParent ?? document.documentElement).getBoundingClientRect();
  const left = Math.max(8, Math.min(right, document.documentElement.clientWidth - 8) - offer.offsetWidth);
  offer.style.top = `${bottom + 4 - around.top}px`;
  offer.style.left = `${left - around.left}px`;
});
addEventListener("keydown", (event) => {
  if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || panel?.dialog.open || !chosen) return;
  if (event.target.closest("input, textarea, select")) return;
  event.preventDefault();
  citeWords();
});
