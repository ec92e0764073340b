// What a reader types -> parts, which a paragraph must hold every one of; each is a row of words.
paraphe.query = (() => {
  const { words, stem, startOf, endOf, tokens, isCommon } = paraphe.words;
  const QUOTED = /["“”«]([^"“”»]+)(?:["“”»]|$)/g;
  const WORDY = new Set(["t", "a", ""]); // hyphens, apostrophes, spaces
  const PRECISE = /^(?:xib|xij|xil|xim|xjd)+/; // + # % & =: signs that belong to the word before

  const numbered = (word) => /\p{Nd}/u.test(word.form);

  /** The beginnings of the tokens that stand for this very word, however it is written. */
  function exactly(word, after, last = "") {
    const kinds = numbered(word) ? ["exact"] : [isCommon(word.form) ? "common" : "word", "exact", "capitals"];
    return { found: kinds.map((kind) => startOf(word.form, kind) + (after ? endOf(word, after) : last)) };
  }

  /** Beginnings of tokens, `found`; what stands for a word `otherwise` is taken where no acronym is. */
  function loosely(word, after) {
    if (numbered(word) || word.kind === "common") return exactly(word, after);
    const acronym = startOf(word.form, "exact");
    if (word.kind === "exact") return { found: [acronym, startOf(word.form, "capitals")], acronym, otherwise: startOf(word.form, "word") };
    return { found: [`${stem(word.form)}þ`, acronym] };
  }

  // A common word at the end is known by the word before it.
  const ended = (row, asked) => (row.length > 1 && isCommon(row.at(-1).form) ? asked.slice(0, -1) : asked);
  const precise = (row, last) => ended(row, row.map((word, i) => exactly(word, row[i + 1], last)));

  const part = (text, row, keys) => ({ text, row, keys });
  function phrase(text) {
    const row = words(text);
    return part(text, row.length === 1 && isCommon(row[0].form) ? [] : precise(row), null);
  }

  /** One run of signs without a space; null where it says nothing. */
  function chunk(text) {
    let row = words(text);
    const exact = row.some(numbered) || row.slice(0, -1).some((word) => !WORDY.has(word.gap));
    while (!exact && row.length && row[0].kind === "common" && (row[0].gap === "a" || row.length === 1)) row = row.slice(1);
    if (row.every((word) => word.kind === "common") && !exact) return null;
    const keys = row.filter((word) => exact || word.kind !== "common")
      .map((word) => (exact || word.kind === "exact" ? [word.form] : [stem(word.form), word.form]));
    const last = row.at(-1).gap.match(PRECISE)?.[0] ?? "";
    return part(text, exact ? precise(row, last) : ended(row, row.map((word, i) => loosely(word, row[i + 1]))), keys);
  }

  /** « 1540 (2004) » is one symbol. */
  const chunks = (text) => text.replace(/(\p{Nd}\S*)\s+(?=\()/gu, "$1\u0000").split(/\s+/).map((each) => each.replace("\u0000", " "));

  /** The parts of a query. One of common words alone is a phrase. */
  function parse(text) {
    const quoted = [...text.matchAll(QUOTED)].map((m) => phrase(m[1].trim()));
    const bare = text.replace(QUOTED, " ");
    const parts = [...quoted, ...chunks(bare).map(chunk)].filter((each) => each?.row.length);
    if (parts.length) return parts;
    return [phrase(bare.trim())].filter(({ row }) => row.length);
  }

  /** Where words of a text answer the parts: [[first word, last word, number of the part]…]. */
  function matches(parts, text) {
    const all = tokens(words(text));
    return parts.flatMap(({ row }, number) => {
      const found = [];
      const open = row.map((each) => (each.acronym && all.some((known) => known.startsWith(each.acronym))
        ? each.found : [...each.found, each.otherwise].filter(Boolean)));
      for (let at = 0; row.length && at + row.length <= all.length; at++)
        if (open.every((starts, i) => starts.some((start) => all[at + i].startsWith(start)))) found.push([at, at + row.length - 1, number]);
      return found;
    });
  }

  return { parse, matches };
})();
