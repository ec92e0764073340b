// What a search shows, as nodes. Text goes in as text, never as markup.
paraphe.results = (() => {
  const CONTEXT = 12; // words shown before the first one found
  const LENGTH = 46; // words shown in all

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const vh = (text) => element("span", { className: "vh" }, text);
  const plural = (n, noun) => `${n.toLocaleString("fr")} ${noun}${n > 1 ? "s" : ""}`;
  // A date may be a year or a month alone: then it is shown as it is.
  const written = (iso) => (iso[9] ? new Date(iso).toLocaleDateString("fr", { dateStyle: "long", timeZone: "UTC" }) : iso);

  /** Rows of words found in a block, [first, last, part]; the mentions of instruments too. */
  function found(parts, text, mentions, words, language) {
    const cited = mentions.map(([start, end, id]) => [
      words.findIndex((word) => word.start >= start), words.findLastIndex((word) => word.end <= end), parts.findIndex(({ ids }) => ids?.includes(id)),
    ]);
    const read = parts.map((part) => (!part.ids ? part : part.literal.length > 1 ? { row: [] } : part.literal[0]));
    return [...cited.filter(([a, z, part]) => part >= 0 && a <= z), ...paraphe.query.matches(read, text, language)].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  }

  /** The words round the place where most parts of the query are together, what is found marked. */
  function excerpt(parts, text, mentions, language) {
    const words = paraphe.words.words(text);
    const marks = found(paraphe.query.read(parts, language), text, mentions, words, language);
    const seen = (start) => new Set(marks.filter(([a, z]) => a >= start && z < start + LENGTH).map((mark) => mark[2])).size;
    const starts = marks.map(([first]) => Math.max(0, Math.min(first - CONTEXT, words.length - LENGTH)));
    const start = starts.reduce((best, each) => (seen(each) > seen(best) ? each : best), starts[0] ?? 0);
    const end = start + LENGTH < words.length ? words[start + LENGTH - 1].end : text.length;
    let at = start && words[start].start;
    const shown = element("span", { className: "excerpt" }, start ? "[…] " : "");
    const add = (to, dress) => {
      const piece = text.slice(at, Math.min(to, end)).replaceAll("\ufffd", "[…]");
      if (piece) shown.append(dress(piece));
      at = Math.max(at, Math.min(to, end));
    };
    for (const [first, last] of marks) {
      add(words[first].start, String);
      add(words[last].end, (piece) => element("mark", {}, piece));
    }
    add(end, String);
    shown.append(end < text.length ? " […]" : "");
    return shown;
  }

  /** A paragraph found: one link, with its document (spoken), its number, heading and words. */
  function hitNode({ meta: { title, blocks }, anchors }, number, parts, address, language) {
    const [label, above, text, mentions] = blocks[number];
    const place = [label, blocks[above]?.[2]].filter(Boolean).join(", ");
    const link = element("a", { href: `${address}#${anchors[number].id}` }, vh(`${title}, `), element("span", { className: "hit-place" }, place), vh(" : "), excerpt(parts, text, mentions, language));
    link.dataset.hit = "";
    return element("li", { className: "hit" }, link);
  }

  /** The document that the hits after it stand in; they go into its list. */
  function documentNode({ title, date, issuer }, remark, address) {
    const about = [written(date), issuer, remark].filter(Boolean).join(", ");
    const heading = element("h2", {}, element("a", { href: address }, title));
    return element("section", { className: "hits" }, heading, element("p", { className: "hits-source" }, about), element("ol"));
  }

  /** The page of an instrument. */
  function instrumentNode({ id, title, letter }, root, suffix) {
    const link = element("a", { href: new URL(`instruments/${id}/${suffix}`, root) }, title);
    link.dataset.instrument = id;
    return element("li", {}, element("span", { className: `sign c-${letter}`, ariaHidden: "true" }, letter.toUpperCase()), " ", link);
  }

  /** The choices of a filter, each with its paragraphs, or "" where there is nothing to choose. */
  function filterNode(name, legend, counts, chosen, label) {
    const sorted = [...counts].sort((a, b) => (name === "year" ? b[0].localeCompare(a[0]) : b[1] - a[1]));
    const lines = sorted.map(([value, n]) => element("li", {}, element("label", {},
      element("input", { type: "checkbox", name, value, checked: chosen.includes(value) }), ` ${label(value)} `,
      element("span", { className: "count" }, n, vh(" paragraphes")))));
    return lines.length ? element("fieldset", {}, element("legend", {}, legend), element("ul", {}, ...lines)) : "";
  }

  return { element, plural, hitNode, documentNode, instrumentNode, filterNode };
})();
