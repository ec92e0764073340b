// A link to selected words: a text fragment, https://wicg.github.io/scroll-to-text-fragment/.
const APART = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, summary, legend, label, button, .num, .margin, td, th";
const EVEN = (text) => text.replace(/[\u00a0\u202f]/g, " ").toLowerCase();

/** The text of the page as it is shown, a line for each block; where `range` begins and ends. */
function shown(range) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("dialog, script, template, .cite-words") || !node.parentElement.checkVisibility() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let [text, last, start, end] = ["", null, -1, -1];
  const even = (data) => data.replace(/[ \t\n\r]+/g, " ");
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const line = node.parentElement.closest(APART);
    if (line !== last) text = `${text.trimEnd()}\n`;
    last = line;
    const lead = /[ \n]$/.test(text) ? (data) => even(data).trimStart() : even;
    if (start < 0 && range.comparePoint(node, node.length) >= 0 && range.intersectsNode(node)) start = text.length + (node === range.startContainer ? lead(node.data.slice(0, range.startOffset)).length : 0);
    if (range.intersectsNode(node)) end = text.length + lead(node === range.endContainer ? node.data.slice(0, range.endOffset) : node.data).length;
    text += lead(node.data);
  }
  return { text, start, end };
}

const encoded = (text) => encodeURIComponent(text).replace(/[-.!'()*~_]/g, (sign) => `%${sign.charCodeAt().toString(16)}`);
const first = (text, count) => text.match(new RegExp(`^(?:\\S+\\s*){0,${count}}`))[0].trim();
const last = (text, count) => text.match(new RegExp(`(?:\\s*\\S+){0,${count}}$`))[0].trim();

/** How often words stand on the page. */
const times = (page, words) => page.split(words).length - 1;

/** `:~:text=…` for the words of a range, "" where they cannot be told from others. */
function directive(range) {
  let { text, start, end } = shown(range);
  if (start < 0) return "";
  // Whole words only, without the spaces round them.
  while (/\s/.test(text[start])) start++;
  while (/\s/.test(text[end - 1])) end--;
  while (start && /\S/.test(text[start - 1])) start--;
  while (end < text.length && /\S/.test(text[end])) end++;
  if (start >= end) return "";
  const [page, words] = [EVEN(text), EVEN(text.slice(start, end))];
  const [before, after] = [page.slice(page.lastIndexOf("\n", start) + 1, start), page.slice(end).split("\n")[0]];
  const isLong = words.length > 120 || words.includes("\n");
  for (let count = 0; count < 12; count++) {
    const [prefix, suffix] = [last(before, count), first(after, count)];
    if (isLong) {
      const [head, tail] = [first(words.split("\n")[0], count + 3), last(words.split("\n").at(-1), count + 3)];
      const at = page.indexOf(head, start);
      if (times(page, head) === 1 && page.indexOf(tail, at + head.length) === end - tail.length) return `:~:text=${encoded(head)},${encoded(tail)}`;
    } else if (times(page, [prefix, words, suffix].filter(Boolean).join(" ")) === 1) {
      return `:~:text=${prefix && `${encoded(prefix)}-,`}${encoded(words)}${suffix && `,-${encoded(suffix)}`}`;
    }
  }
  return "";
}

/** The blocks that a selection of the document's text begins and ends in; null for any other. */
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  const [a, b] = [range.startContainer, range.endContainer].map((node) => order.find((block) => block.contains(node)));
  const held = order.filter((block) => range.intersectsNode(block));
  return held.length && range.commonAncestorContainer.parentElement.closest("main") ? { range, ranges: [[a ?? held[0], b ?? held.at(-1)]] } : null;
}
