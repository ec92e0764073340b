// What a search shows, as nodes. Text goes in as text, never as markup.

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

export const plural = (n, noun) => `${n.toLocaleString("fr")} ${noun}${n > 1 ? "s" : ""}`;

const day = new Intl.DateTimeFormat("fr", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
// A date may be a year or a month alone: then it is shown as it is.
const written = (iso) => (/^\d{4}-\d\d-\d\d$/.test(iso) ? day.format(new Date(iso)) : iso);

// The index writes apostrophes the typewriter's way; the page does not.
const dress = (text) => text.replaceAll("'", "’");

function excerptNode(words) {
  const shown = element("span", { className: "excerpt" });
  words.forEach((pieces, i) => {
    if (i) shown.append(" ");
    pieces.forEach(({ text, mark }) => shown.append(mark ? element("mark", { textContent: text }) : dress(text)));
  });
  return shown;
}

/** A paragraph found: one link, with its document (spoken), its number, heading and words. */
export function hitNode(source, hit) {
  const place = [hit.place, hit.heading].filter(Boolean).map(dress).join(", ");
  const link = element(
    "a",
    { href: `${source.href}#${hit.eid}` },
    element("span", { className: "vh", textContent: `${dress(source.title)}, ` }),
    element("span", { className: "hit-place", textContent: place }),
    element("span", { className: "vh", textContent: " : " }),
    excerptNode(hit.excerpt),
  );
  link.dataset.hit = "";
  return element("li", { className: "hit" }, link);
}

/** The document that the hits after it stand in; they go into its list. */
export function documentNode(source) {
  const about = [written(source.date), source.issuer].filter(Boolean).join(", ");
  return element(
    "section",
    { className: "hits" },
    element("h2", {}, element("a", { href: source.href, textContent: dress(source.title) })),
    element("p", { className: "hits-source", textContent: `${about}, ${plural(source.hits.length, "paragraphe")}` }),
    element("ol"),
  );
}

const LEGENDS = { issuer: "Émetteur", year: "Année", instrument: "Instrument cité" };
const french = new Intl.Collator("fr");
const byCount = (a, b) => b[1] - a[1] || french.compare(a[0], b[0]);
const newestFirst = (a, b) => b[0].localeCompare(a[0]);

/** The choices of one filter with their counts, or "" where there is nothing to choose. */
export function filterNode(name, counts, chosen) {
  const entries = Object.entries(counts)
    .filter(([value, n]) => n || chosen.includes(value))
    .sort(name === "year" ? newestFirst : byCount);
  if (!entries.length) return "";
  const items = entries.map(([value, n]) => {
    const box = element("input", { type: "checkbox", name, value, checked: chosen.includes(value) });
    return element("li", {}, element("label", {}, box, ` ${dress(value)} `, element("span", { className: "count", textContent: n })));
  });
  return element("fieldset", {}, element("legend", { textContent: LEGENDS[name] }), element("ul", {}, ...items));
}
