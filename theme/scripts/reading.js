// What a reader types -> what it names, and the steps to a place in it. The words before a number
// (paraphe.units) are the table that the labels of documents were read with.
paraphe.reading = (() => {
  const { fold, words } = paraphe.words;
  const MONTHS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];
  const UNITS = new Map(Object.entries(paraphe.units).flatMap(([unit, elements]) =>
    Object.entries(elements).flatMap(([element, list]) => list.split(" ").map((word) => [word, { unit, element }]))));
  const ORDER = ["annex", "enclosure", "section", "article", "paragraph", "bare", "point", "unnumbered", "alinea", "item", "note"];
  const LETTERED = new Set(["point", "alinea", "item", "annex", "enclosure", "section"]);
  const TOKEN = /\d+(?:\.\d+)+|\d+|\p{L}+|[§¶]+|\S/gu;
  const REPEATED = new Set(["bis", "ter", "quater", "quinquies", "sexies", "septies"]);
  const BETWEEN = new Set(["-", "a", "au"]);
  // In small letters, and a folder of its own: « MC.DOC/4/18 » is no address.
  const ADDRESS = /^(?:\S*\/)?(?:documents|c)\/([A-Za-z0-9][\w.-]*)\/?(?:index\.html)?(?:#([\w.~-]+))?|^([A-Za-z0-9][\w.-]*)#([\w.~-]+)$/;

  /** The value of a Roman number up to 99, 0 for what is none. */
  function roman(text) {
    const [, tens, ones] = text.match(/^(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/) ?? [];
    if (!text || tens === undefined) return 0;
    const value = { i: 1, v: 5, x: 10, l: 50, c: 100 };
    return [...text].reduce((sum, sign, i) => sum + (value[sign] < value[text[i + 1]] ? -value[sign] : value[sign]), 0);
  }

  const plain = (text) => Object.entries(paraphe.french.marks).reduce((all, [one, signs]) => all.replace(new RegExp(`[${signs}]`, "g"), one), text.normalize("NFC").replace(/\bp\.\s?j\./gi, "pj"));
  const tokensOf = (text) => [...text.matchAll(TOKEN)].map((m) => ({ start: m.index, end: m.index + m[0].length, raw: m[0], text: fold(m[0]) }));
  const isYear = ({ text }) => /^\d{4}$/.test(text);

  /** Reads labels in a row of tokens. */
  class Labels {
    constructor(text) {
      this.tokens = tokensOf(text);
    }
    is(at, ...signs) {
      return signs.includes(this.tokens[at]?.text);
    }
    touches(at) {
      return this.tokens[at - 1]?.end === this.tokens[at]?.start;
    }

    /** The label at a token: [its keys, the exact one first, and where it ends]; null for none. */
    number(at, unit) {
      const open = this.is(at, "(");
      const token = this.tokens[open ? at + 1 : at];
      if (!token) return null;
      let next = at + 1 + open;
      const closed = this.is(next, ")");
      let keys = null;
      if (/^\d/.test(token.text)) {
        keys = [token.text.replaceAll(".", "-")];
        if (this.is(next, "er", "re", "ere", "e") && this.touches(next)) next++;
        if (REPEATED.has(this.tokens[next]?.text)) keys = [`${keys[0]}-${this.tokens[next++].text}`];
        else if (unit !== "annex" && /^[a-z]$/.test(this.tokens[next]?.text ?? "") && this.touches(next) && !this.is(next + 1, ")")) keys = [`${keys[0]}${this.tokens[next++].text}`, ...keys];
      } else if (/^premiere?$/.test(token.text)) keys = ["1"];
      else if (/^[a-z]{1,5}$/.test(token.text) && !this.is(next, "'")) keys = this.#letters(token, closed, unit);
      if (!keys) return null;
      if (this.is(next, ")")) next++;
      else if (open) return null;
      return [keys, next];
    }

    #letters(token, closed, unit) {
      const value = token.text === "l" ? 0 : roman(token.text);
      const shouted = token.raw === token.raw.toUpperCase();
      if (value && (closed || (shouted && (token.raw[1] || unit !== "paragraph")) || !["paragraph", "bare"].includes(unit))) return [token.text, String(value)];
      return token.text.length < 3 && (closed || (token.text.length === 1 && LETTERED.has(unit))) ? [token.text] : null;
    }

    /** Labels from a token on, « 3, 5 et 7 à 9 »: [numbers, where they end]; null for none. */
    numbers(at, unit) {
      const first = this.number(at, unit);
      if (!first) return null;
      const found = [{ from: first[0] }];
      let end = first[1];
      for (;;) {
        const range = BETWEEN.has(this.tokens[end]?.text);
        if (!range && !this.is(end, ",", "et", "ou", "&")) break;
        let next = end + 1;
        if (!range && this.is(end, ",") && this.is(next, "et")) next++;
        if (UNITS.get(this.tokens[next]?.text)?.unit === unit) next = this.#start(next);
        const more = this.number(next, unit);
        const lone = more && this.tokens[next].text.length < 3 && !/\d/.test(this.tokens[next].text) && !LETTERED.has(unit) && !this.is(more[1] - 1, ")");
        if (!more || lone || (isYear(this.tokens[next]) && !range) || MONTHS.includes(this.tokens[more[1]]?.text)) break;
        if (range) found.at(-1).to = more[0];
        else found.push({ from: more[0] });
        end = more[1];
      }
      return [found, end];
    }

    /** Where the number may begin behind a unit: after « . », « n° ». */
    #start(at) {
      let next = at + 1;
      if (this.is(next, ".")) next++;
      if (this.is(next, "n") && this.is(next + 1, "°", "o")) next += 2;
      else if (this.is(next, "no", "nos", "numero", "numeros")) next++;
      return next;
    }

    /** The items behind a label, « 4 a) ii) »: [steps, where they end]. */
    items(at) {
      const steps = [];
      for (;;) {
        const open = this.is(at, "(");
        const closes = this.is(at + 1 + open, ")");
        const found = closes && /^(?:[a-z]{1,4}|\d{1,2})$/.test(this.tokens[at + open].text) && this.number(at, "item");
        if (!found) return [steps, at];
        steps.push({ unit: "item", element: "point", numbers: [{ from: found[0] }] });
        at = found[1];
      }
    }

    /** « a) » or « 2 a) » without a word before it: [steps, where they end]; null for none. */
    #lone(at) {
      const number = /^\d{1,3}$/.test(this.tokens[at].text);
      if (!number && !(/^\p{L}/u.test(this.tokens[at].raw) && this.touches(at + 1))) return null;
      const [items, end] = this.items(at + number);
      const own = number ? [{ unit: "bare", element: "para", numbers: [{ from: [this.tokens[at].text] }] }] : [];
      return items.length ? [[...own, ...items], end] : null;
    }

    /** The steps that begin with the unit at a token: [steps, where they end]; null for none. */
    steps(at) {
      const known = UNITS.get(this.tokens[at].text[0] === "§" ? "§" : this.tokens[at].text);
      const before = this.tokens[at - 1];
      if (before && this.touches(at) && !/^[§¶]/.test(this.tokens[at].text) && /[\p{L}\d/.(-]/u.test(before.raw)) return null;
      if (!known) return this.#lone(at);
      const { unit, element } = known;
      if (unit === "enclosure" && !this.is(at, "pj")) {
        if (!this.is(at + 1, "jointe", "jointes")) return null;
        at++;
      }
      const found = this.numbers(this.#start(at), unit);
      if (!found) return unit === "annex" || unit === "enclosure" ? [[{ unit, element, numbers: [] }], at + 1] : null;
      const [items, end] = ["paragraph", "point", "article", "item", "alinea"].includes(unit) ? this.items(found[1]) : [[], found[1]];
      return [[{ unit, element, numbers: found[0] }, ...items], end];
    }
  }

  /** The steps of a text, the outermost first, and the text without them. */
  function parted(text) {
    const labels = new Labels(text);
    const steps = [];
    let [name, kept] = ["", 0];
    for (let at = 0; at < labels.tokens.length; at++) {
      const found = labels.steps(at);
      if (!found) continue;
      name += `${text.slice(kept, labels.tokens[at].start)} `;
      kept = labels.tokens[found[1] - 1].end;
      steps.push(...found[0]);
      at = found[1] - 1;
    }
    name += text.slice(kept);
    return { name: trimmed(name), steps: steps.sort((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit)) };
  }

  const trimmed = (name) => name.replace(/\s+/g, " ").replace(/^[\s,;:.]+|[\s,;:]+$/g, "");

  /** A number without its unit behind a name, « Denver 1997, 3 a) »; null for none. */
  function bare(name) {
    const found = name.match(/^(.*[^\s,;/(-])[\s,;]+(\d{1,3}(?:\s*(?:bis|ter))?(?:\s*\(?[a-z]{1,3}\))*)$/i);
    if (!found) return null;
    const labels = new Labels(found[2]);
    const [numbers, end] = labels.numbers(0, "bare");
    return { name: found[1], steps: [{ unit: "bare", element: "para", numbers }, ...labels.items(end)[0]] };
  }

  /** Days, months of a name as keys, and the name without them. */
  function dated(name) {
    const months = MONTHS.join("|");
    const dates = [];
    const two = (number) => String(parseInt(number, 10)).padStart(2, "0");
    const take = (pattern, keyOf) => (left) => left.replace(pattern, (...m) => {
      const key = keyOf(m);
      if (key) dates.push(key);
      return " ";
    });
    const month = (word) => two(MONTHS.indexOf(word) + 1);
    const rest = [
      take(/\b(\d{4})-(\d\d)-(\d\d)\b/g, (m) => m[0]),
      take(/\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g, (m) => `${m[3]}-${two(m[2])}-${two(m[1])}`),
      take(new RegExp(`\\b(\\d{1,2}|1er) (${months})(?: (\\d{4}))?\\b`, "g"), (m) => m[3] && `${m[3]}-${month(m[2])}-${two(m[1])}`),
      take(new RegExp(`\\b(${months}) (\\d{4})\\b`, "g"), (m) => `${m[2]}-${month(m[1])}`),
    ].reduce((left, each) => each(left), fold(name));
    return { dates, rest };
  }

  /**
   * Rows of words that may be a symbol whose signs were typed as spaces, « CM 25 », the longest
   * first: { at, end, key }. A year is none of its numbers: « CD 2004 » are an issuer and a year.
   */
  function rows(all) {
    const short = all.map(({ form }) => /^(?:\p{L}{1,7}|\d{1,5})$/u.test(form));
    const found = [];
    for (let at = 0; at < all.length; at++) {
      for (let end = at + 1; end <= all.length && end - at <= 7 && short[end - 1]; end++) {
        const row = all.slice(at, end).map(({ form }) => form);
        if (/^\p{L}/u.test(row[0]) && row.some((form) => /^\d/.test(form) && !/^(?:19|20)\d\d$/.test(form))) found.push({ at, end, key: row.join(" ") });
      }
    }
    return found.sort((a, b) => b.end - b.at - (a.end - a.at));
  }

  /** What a name asks of documents: dates, symbols (each with its words) and other words. */
  function asked(name) {
    const { dates, rest } = dated(name.replace(/\bg[\s-](7|8|20|77)\b/gi, "G$1").replace(/\s*\/\s*/g, "/").replace(/\(\s*(\w+)\s*\)/g, "($1)"));
    const symbols = [];
    const left = rest.replace(/(?<![\p{L}\d])[\p{L}\d][\p{L}\d.]*(?:[/(-][\p{L}\d.()]*)+(?: \(\d{4}\))?/gu, (run) => {
      if (/\d/.test(run)) symbols.push({ text: run, keys: [...new Set([run, run.replace(/ ?\(\d{4}\)$/, "")])].map(forms), words: wordsOf(run) });
      return /\d/.test(run) ? " " : run;
    });
    return { dates, symbols, words: wordsOf(left) };
  }

  const forms = (text) => words(text).map(({ form }) => form).join(" ");
  const wordsOf = (text) => words(text).filter(({ kind }) => kind !== "common").map(({ form, start, end }) => ({ form, text: text.slice(start, end) }));

  /** { name, steps }, and `address`, [id, eid], where it is written like one. */
  function reading(text) {
    const address = text.trim().match(ADDRESS);
    return { ...parted(plain(text)), address: address && [address[1] ?? address[3], address[2] ?? address[4]] };
  }

  return { reading, bare, asked, rows };
})();
