// What a reader types -> parts, which a paragraph must hold every one of; each is a row of words.
paraphe.query = (() => {
  const { words, stem, startOf, token, isCommon } = paraphe.words;
  const QUOTED = /["“”«]([^"“”»]+)(?:["“”»]|$)/g;
  const WORDY = new Set(["t", "a", ""]); // hyphens, apostrophes, spaces
  const PRECISE = /^(?:xib|xij|xil|xim|xjd)+/; // + # % & =: signs that belong to the word before

  const numbered = (word) => /\p{Nd}/u.test(word.form);

  /** The beginnings of the tokens that stand for this very word, however it is written. */
  function exactly({ form }) {
    const kinds = numbered({ form }) ? ["exact"] : [isCommon(form) ? "common" : "word", "exact", "capitals"];
    return kinds.map((kind) => startOf(form, kind));
  }

  /** `found` are beginnings of tokens; `otherwise` are taken where no acronym is found. */
  function loosely(word) {
    if (numbered(word) || word.kind === "common") return { found: exactly(word) };
    const acronym = startOf(word.form, "exact");
    const shouted = startOf(word.form, "capitals");
    if (word.kind === "exact") return { found: [acronym, shouted], acronym, otherwise: startOf(word.form, "word") };
    return { found: [`${stem(word.form)}þ`, acronym] };
  }

  const precise = (row, last = "") =>
    row.map((word, i) => {
      const after = i < row.length - 1 ? `${word.gap}ŋ` : last;
      return { found: exactly(word).map((start) => start + after) };
    });

  const part = (text, row, keys) => ({ text, row, keys });
  const phrase = (text, last) => part(text, precise(words(text), last), null);

  /** One run of signs without a space; null where it says nothing. */
  function chunk(text) {
    let row = words(text);
    const exact = row.some(numbered) || row.slice(0, -1).some((word) => !WORDY.has(word.gap));
    while (!exact && row.length && row[0].kind === "common" && (row[0].gap === "a" || row.length === 1)) row = row.slice(1);
    if (row.every((word) => word.kind === "common") && !exact) return null;
    const keys = row.filter((word) => exact || word.kind !== "common")
      .map((word) => (exact || word.kind === "exact" ? [word.form] : [stem(word.form), word.form]));
    const last = row.at(-1).gap.match(PRECISE)?.[0] ?? "";
    return part(text, exact ? precise(row, last) : row.map(loosely), keys);
  }

  /** « 1540 (2004) » is one symbol. */
  const chunks = (text) => text.replace(/(\p{Nd}\S*)\s+(?=\()/gu, "$1\u0000").split(/\s+/).map((each) => each.replace("\u0000", " ")).filter(Boolean);

  /** The parts of a query. One of common words alone is a phrase. */
  function parse(text) {
    const quoted = [...text.matchAll(QUOTED)].map((m) => phrase(m[1].trim()));
    const bare = text.replace(QUOTED, " ").replace(/["“”«»]/g, " ");
    const parts = [...quoted, ...chunks(bare).map(chunk)].filter((each) => each?.row.length);
    if (parts.length) return parts;
    const all = phrase(bare.trim());
    return all.row.length ? [all] : [];
  }

  const fits = (known, starts) => starts.some((start) => known.startsWith(start));

  /** Where words of a text answer the parts: [[first word, last word, number of the part]…]. */
  function matches(parts, text) {
    const tokens = words(text).map(token);
    return parts.flatMap(({ row }, number) => {
      const found = [];
      const open = row.map((each) => (each.acronym && tokens.some((known) => known.startsWith(each.acronym))
        ? each.found : [...each.found, each.otherwise].filter(Boolean)));
      for (let at = 0; row.length && at + row.length <= tokens.length; at++)
        if (open.every((starts, i) => fits(tokens[at + i], starts))) found.push([at, at + row.length - 1, number]);
      return found;
    });
  }

  return { parse, matches };
})();
