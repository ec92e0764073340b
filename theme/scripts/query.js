// What a reader types -> parts, which a paragraph must hold every one of; each is a row of words.
paraphe.query = (() => {
  const { words, stem, startOf, endsOf, tokens, isCommon } = paraphe.words;
  const QUOTED = /["“”«]([^"“”»]+)(?:["“”»]|$)/g;
  const WORDY = new Set(["t", "a", ""]); // hyphens, apostrophes, spaces
  const PRECISE = /^(?:xib|xij|xil|xim|xjd)+/; // + # % & =: signs that belong to the word before

  const numbered = (word) => /\p{Nd}/u.test(word.form);

  /** The beginnings of the tokens that stand for this very word, however it is written. */
  function exactly(word, end) {
    const kinds = numbered(word) ? ["exact"] : ["word", "exact", "capitals"];
    return { found: kinds.map((kind) => startOf(word.form, kind) + end) };
  }

  /** Beginnings of tokens, `found`; what stands for a word `otherwise` is taken where no acronym is. */
  function loosely(word, end) {
    if (word.kind === "common") return exactly(word, end);
    const acronym = startOf(word.form, "exact");
    if (word.kind === "exact") return { found: [acronym, startOf(word.form, "capitals")], acronym, otherwise: startOf(word.form, "word") };
    return { found: [`${stem(word.form)}þ`, acronym] };
  }

  /** What is asked for each word of a row as it stands; null for a word that another one tells. */
  function precise(words, last) {
    const row = [...words.slice(0, -1), { ...words.at(-1), gap: last }];
    const ends = endsOf(row, true);
    let began = false; // what is not common says which common words come behind it
    return row.map((word, i) => {
      const told = began ? isCommon(word) : i && i === row.length - 1 && !last && !numbered(word);
      began ||= !isCommon(word);
      return told ? null : exactly(word, ends[i]);
    });
  }

  /** The same for words in any of their forms; a common one at the end is let go. */
  function loose(row) {
    const ends = endsOf(row, true);
    const asked = row.map((word, i) => loosely(word, ends[i]));
    return row.length > 1 && isCommon(row.at(-1)) ? asked.slice(0, -1) : asked;
  }

  function phrase(text) {
    const row = words(text);
    return { text, row: row.length > 1 || row.some((word) => !isCommon(word)) ? precise(row, "") : [] };
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
    return { text, row: exact ? precise(row, last) : loose(row), keys };
  }

  /** « 1540 (2004) » is one symbol. */
  const chunks = (text) => text.match(/(?:\p{Nd}\S*\s+(?=\()|\S)+/gu) ?? [];

  /** The parts of a query. One of common words alone is a phrase. */
  function parse(text) {
    const quoted = [...text.matchAll(QUOTED)].map((m) => phrase(m[1].trim()));
    const bare = text.replace(QUOTED, " ");
    const parts = [...quoted, ...chunks(bare).map(chunk)].filter((each) => each?.row.length);
    return parts.length ? parts : [phrase(bare.trim())].filter(({ row }) => row.length);
  }

  /** Where words of a text answer the parts: [[first word, last word, number of the part]…]. */
  function matches(parts, text) {
    const all = tokens(words(text));
    return parts.flatMap(({ row }, number) => {
      const found = [];
      const open = row.map((each) => each && (each.acronym && all.some((known) => known.startsWith(each.acronym))
        ? each.found : [...each.found, each.otherwise].filter(Boolean)));
      for (let at = 0; row.length && at + row.length <= all.length; at++)
        if (open.every((starts, i) => !starts || starts.some((start) => all[at + i].startsWith(start)))) found.push([at, at + row.length - 1, number]);
      return found;
    });
  }

  return { parse, matches };
})();
