// Copying gives the words as printed: the edition's own words and the French dress stay behind.
// `data-kept` marks words of a source; its value holds the signs of the dress that are its own.
const LEFT = "[data-ed], .num.mute, .margin, .note, .rank, .vh:not(.sic), script, style";
const KEPT = { EM: "em", STRONG: "strong", SUP: "sup" };
const BREAKS = "p, li, div, section, article, header, nav, figure, details, summary, h1, h2, h3, h4, h5, h6, dt, dd";
const BARE = { "’": "'", "\u00a0": " ", "\u202f": " " };

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt()};`);

function printed(text, node) {
  const own = node.parentElement.closest("[data-kept]")?.dataset.kept;
  const bare = own === undefined ? text : text.replace(/[’\u00a0\u202f]/g, (sign) => (own.includes(sign) ? sign : BARE[sign]));
  return bare.replace(/[ \t\n\r]+/g, " ");
}

/** The part of a text node that a range holds. */
function within(node, range) {
  const from = node === range.startContainer ? range.startOffset : 0;
  return node.data.slice(from, node === range.endContainer ? range.endOffset : undefined);
}

/** Blocks of words, each as plain text and as HTML. */
class Copy {
  blocks = [];
  open(tag = "p") {
    if (this.blocks.at(-1)?.text.trim() === "") this.blocks.pop();
    this.blocks.push({ tag, text: "", html: "" });
  }
  add(text, html = escaped(text)) {
    const block = this.blocks.at(-1);
    block.text += text;
    block.html += html;
  }
  joined(field, shape) {
    return this.blocks.filter((block) => block.text.trim()).map((block) => shape(block, block[field].trim())).join("\n\n");
  }
}

function walk(node, range, copy) {
  if (!range.intersectsNode(node)) return;
  if (node.nodeType === Node.TEXT_NODE) return copy.add(printed(within(node, range), node));
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  if (node.matches(".lacuna")) return copy.add("\ufffd");
  if (node.matches(LEFT) || node.checkVisibility?.() === false) return;
  if (node.matches("br")) return copy.add("\n", "<br>");
  // The number in the gutter is the beginning of the paragraph beside it.
  if (node.matches(".num")) return copy.add(`${node.dataset.printed ?? node.textContent} `);
  const breaks = node.matches(BREAKS) && !node.matches(".par > p");
  if (breaks) copy.open(/^H\d$/.test(node.tagName) ? node.tagName.toLowerCase() : "p");
  const tag = KEPT[node.tagName];
  if (tag) copy.add("", `<${tag}>`);
  node.childNodes.forEach((child) => walk(child, range, copy));
  if (tag) copy.add("", `</${tag}>`);
  if (breaks) copy.open();
}

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (selection.isCollapsed || event.target.closest?.("input, textarea")) return;
  const copy = new Copy();
  copy.open();
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    walk(range.commonAncestorContainer, range, copy);
  }
  event.clipboardData.setData("text/plain", copy.joined("text", (_, text) => text.replace(/ *\n */g, "\n")));
  event.clipboardData.setData("text/html", copy.joined("html", ({ tag }, html) => `<${tag}>${html}</${tag}>`));
  event.preventDefault();
});
