// Where a block stands, as a reader counts it, and its name in words: as paraphe.citing does.
const OWN = ":is(p, .cells)[id]";
const BLOCK = `.par > ${OWN}, :is(.head, .part) > :is(h1, h2, h3, h4, h5, h6, .dateline, .printed-title)[id]`;
const ROLES = { Annexe: "annex", "Pièce jointe": "enclosure", "Texte joint": "main" };
const SAYS = /[\p{L}\p{N}]/u;
const OTHERS = ["notice", "reference", "signature", "table", "footnote", "item"];

function labelOf(row) {
  const number = row.querySelector(":scope > .num:not(.mute)");
  return (number?.dataset.printed ?? number?.textContent ?? "").trim();
}

const bare = (label) => label.replace(/^[ .()–—:-]+|[ .()–—:-]+$/g, "") || label;

function kindOf(block) {
  if (block.matches(".dateline")) return "dateline";
  if (block.matches("h1, .printed-title, [id$=__title]")) return "title";
  return OTHERS.find((name) => block.parentElement.classList.contains(name)) ?? (block.matches("p") ? "paragraph" : "heading");
}

function headed(block) {
  const copy = block.cloneNode(true);
  copy.querySelectorAll(".call, .vh, [data-ed]").forEach((each) => each.remove());
  return copy.textContent.trim();
}

/** Where the reading stands in a part. */
class Reading {
  numbered = [];
  paragraph = [];
  items = [];
  counts = {};
  count(what) {
    return String((this.counts[what] = (this.counts[what] ?? 0) + 1));
  }
  steps(block) {
    const kind = kindOf(block);
    const label = labelOf(block.parentElement);
    if (kind === "paragraph") return this.step(label);
    if (kind === "item") return this.item(label, Number(block.parentElement.className.match(/depth-(\d)/)[1]));
    if (kind === "footnote") return [["note", bare(label) || this.count("note")]];
    if (kind === "table") return [["table", this.count("table")]];
    if (kind !== "heading") return [[kind, ""]];
    [this.numbered, this.paragraph, this.items] = [[], [], []];
    return [["heading", headed(block)]];
  }
  step(label) {
    this.items = [];
    if (SAYS.test(label)) {
      const named = /\p{L}{4}/u.test(label);
      this.alineas = 1;
      this.numbered = [named ? ["named", label[0].toLowerCase() + label.slice(1).replace(/[.:]+$/, "")] : ["para", bare(label)]];
      return (this.paragraph = this.numbered);
    }
    if (!this.numbered.length) return (this.paragraph = [["p", this.count("p")]]);
    return (this.paragraph = [...this.numbered, ["al", String(++this.alineas)]]);
  }
  item(label, depth) {
    const above = this.items.slice(0, depth - 1);
    const parent = above.at(-1) ?? this.paragraph;
    const own = SAYS.test(label) ? ["point", label.replace(/\.$/, "")] : ["bullet", this.count(parent.join())];
    this.items = [...above, [...parent, own]];
    return this.items.at(-1);
  }
}

/** Every block in reading order, with its place: `{ role, rank, steps }`. */
function locate() {
  const readings = new Map();
  return new Map([...document.querySelectorAll(BLOCK)].map((block) => {
    const part = block.closest(".annex");
    if (!readings.has(part)) readings.set(part, new Reading());
    const [, role, rank = ""] = part?.getAttribute("aria-label").match(/^(.*?)(?: (\d+))?$/) ?? [];
    return [block, { role: ROLES[role] ?? "", rank, steps: readings.get(part).steps(block) }];
  }));
}

const roman = (number) => [["C", 100], ["XC", 90], ["L", 50], ["XL", 40], ["X", 10], ["IX", 9], ["V", 5], ["IV", 4], ["I", 1]]
  .reduce(([told, left], [sign, worth]) => [told + sign.repeat(left / worth), left % worth], ["", number])[0];

/** Ranges of places in the words of a vocabulary: « §§ 4-7 et 9 ». */
function inWords(ranges, words) {
  const named = (form, value) => form.replace("{o}", value === "1" ? "1er" : `${value}e`)
    .replace("{r}", value && roman(Number(value))).replace("{}", () => value).replace(/\u00a0$/, "");
  const listed = (texts) => [texts.slice(0, -1).join(", "), ...texts.slice(-1)].filter(Boolean).join(words.and);
  const part = ({ role, rank }) => role && named(words[role], rank);
  const told = ({ steps }) => steps.map(([kind, value], i) =>
    (!i ? "" : kind === "point" ? " " : ", ") + named(words[kind === "point" && !i ? "alone" : kind], value)).join("");
  const isPlain = ([a, b]) => part(a) === part(b) && [a, b].every(({ steps }) => steps.length === 1 && steps[0][0] === "para");
  const within = (run) => {
    if (!isPlain(run[0])) return run.map(([a, b]) => a === b ? told(a) : told(a) + words.over + [part(a) === part(b) ? "" : part(b), told(b)].filter(Boolean).join(", "));
    const numbers = run.map((pair) => [...new Set(pair.map(({ steps }) => steps[0][1]))].join(words.to));
    return [named(run.length === 1 && run[0][0] === run[0][1] ? words.para : words.paras, listed(numbers))];
  };
  const runs = (pairs, of) => pairs.reduce((all, pair) => {
    if (all.length && of(all.at(-1)[0]) === of(pair)) all.at(-1).push(pair);
    else all.push([pair]);
    return all;
  }, []);
  return listed(runs(ranges, ([a]) => part(a)).map((group) =>
    [part(group[0][0]), listed(runs(group, isPlain).flatMap(within))].filter(Boolean).join(", ")));
}
