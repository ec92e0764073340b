// A reader who comes from the search sees the words found in the paragraph reached, until dismissed.
(() => {
  const LEFT = "[data-ed], .vh:not(.sic), .margin, .note, .rank";
  const address = new URLSearchParams(location.search);
  const found = history.state?.found ?? (address.has("q") ? { q: address.get("q"), ids: address.getAll("i") } : null);
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!found || !target) return;
  try {
    // The address of a paragraph is for keeping: the search is no part of it.
    history.replaceState({ found }, "", location.pathname + location.hash);
  } catch {
    // a browser that holds every file for a site of its own
  }

  /** The text nodes of the document's own words, each with where it begins. */
  function nodes() {
    const walker = document.createTreeWalker(target, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT : node.matches(LEFT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP);
    const all = [];
    for (let at = 0; walker.nextNode(); at += walker.currentNode.length) all.push({ node: walker.currentNode, at });
    return all;
  }

  /** Put `mark` round [start, end) of the text, in each node by itself. */
  function mark(all, start, end) {
    for (const { node, at } of all) {
      const [from, to] = [Math.max(start, at), Math.min(end, at + node.length)];
      if (from >= to) continue;
      const range = document.createRange();
      range.setStart(node, from - at);
      range.setEnd(node, to - at);
      range.surroundContents(document.createElement("mark"));
    }
  }

  const text = nodes().map(({ node }) => node.data).join("");
  const words = paraphe.words.words(text);
  const language = paraphe.words.tableOf(target.closest("[lang]").lang);
  const asked = paraphe.query.read(paraphe.query.parse(found.q, [language]), language);
  const spans = paraphe.query.matches(asked, text, language).map(([a, z]) => [words[a].start, words[z].end]);
  for (const link of target.querySelectorAll("a.m")) {
    if (!found.ids.includes(link.pathname.match(/\/instruments\/([^/]+)\//)?.[1])) continue;
    const own = nodes().filter(({ node }) => link.contains(node));
    if (own.length) spans.push([own[0].at, own.at(-1).at + own.at(-1).node.length]);
  }
  // From the last one on: what stands before keeps its place. One in another is marked with it.
  spans.sort((a, b) => b[0] - a[0] || b[1] - a[1]);
  const apart = spans.filter(([start, end], i) => !spans.some(([a, z], j) => j !== i && a <= start && z >= end && (j < i || a < start || z > end)));
  for (const [start, end] of apart) mark(nodes(), start, end);
  const marks = [...target.querySelectorAll("mark")];
  if (!marks.length) return;

  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "clear-marks", textContent: "Effacer les marques" });
  function clear() {
    const held = document.activeElement === button;
    for (const each of marks) each.replaceWith(...each.childNodes);
    target.normalize();
    button.remove();
    removeEventListener("keydown", escape);
    if (held) target.closest(".par")?.querySelector("a.num")?.focus();
    history.replaceState(null, "", location.href);
  }
  const escape = ({ key }) => key === "Escape" && clear();
  button.addEventListener("click", clear);
  addEventListener("keydown", escape);
  document.querySelector("main").append(button);
})();
