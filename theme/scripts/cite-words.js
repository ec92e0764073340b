// A link to selected words: a text fragment, https://wicg.github.io/scroll-to-text-fragment/.
const APART = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, summary, legend, label, button, .num, .margin, td, th";
const MOST = 12;

/** The text of the page as it is shown, a line for each block; where `range` begins and ends. */
function shown(range) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("dialog, script, template, .cite-words") || !node.parentElement.checkVisibility() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let [text, line, start, end] = ["", null, -1, -1];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const own = node.parentElement.closest(APART);
    if (own !== line) text = `${text.trimEnd()}\n`;
    line = own;
    // Browsers take every space for one, those of French print too.
    const even = (data) => data.replace(/\s+/g, " ").slice(/[ \n]$/.test(text) && /^\s/.test(data) ? 1 : 0);
    if (range.intersectsNode(node)) {
      if (start < 0) start = text.length + (node === range.startContainer ? even(node.data.slice(0, range.startOffset)).length : 0);
      end = text.length + even(node === range.endContainer ? node.data.slice(0, range.endOffset) : node.data).length;
    }
    text += even(node.data);
  }
  return { text, start, end };
}

const encoded = (text) => encodeURIComponent(text).replace(/[-.!'()*~_]/g, (sign) => `%${sign.charCodeAt().toString(16)}`);
const first = (text, count) => text.trim().split(" ").slice(0, count).join(" ");
const last = (text, count) => count ? text.trim().split(" ").slice(-count).join(" ") : "";

/** Whether words stand at that place of the page first, whatever their case; or nowhere else. */
function isFirst(page, words, at, only) {
  const sought = words.toLowerCase();
  return page.indexOf(sought) === at && !(only && page.includes(sought, at + 1));
}

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
  const page = text.toLowerCase();
  const words = text.slice(start, end);
  const [before, after] = [text.slice(text.lastIndexOf("\n", start - 1) + 1, start), text.slice(end).split("\n")[0]];
  const isLong = words.length > 120 || words.includes("\n");
  // Words that stand nowhere else if there are any near by; else those that a browser finds first.
  for (const only of [true, false]) {
    for (let count = 0; count < MOST; count++) {
      if (isLong) {
        const [head, tail] = [first(words.split("\n")[0], count + 3), last(words.split("\n").at(-1), count + 3)];
        const ends = page.indexOf(tail.toLowerCase(), start + head.length) + tail.length;
        if (isFirst(page, head, start, only) && ends === end) return `:~:text=${encoded(head)},${encoded(tail)}`;
      } else {
        const [prefix, suffix] = [last(before, count), first(after, count)];
        const whole = [prefix, words, suffix].filter(Boolean).join(" ");
        if (isFirst(page, whole, prefix ? start - prefix.length - 1 : start, only)) return `:~:text=${prefix && `${encoded(prefix)}-,`}${encoded(words)}${suffix && `,-${encoded(suffix)}`}`;
      }
    }
  }
  return "";
}

/** The selected words of the document's text, and the passage that they stand in; else null. */
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  const held = order.filter((block) => range.intersectsNode(block));
  return held.length ? { range, ranges: [[held[0], held.at(-1)]] } : null;
}
