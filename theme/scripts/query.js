// What a reader types -> parts, which a paragraph must hold every one of; each is a row of words.
paraphe.query = (() => {
  const QUOTED = /["“”«]([^"“”»]+)(?:["“”»]|$)/g;
  const WORDY = new Set(["t", "a", ""]); // hyphens, apostrophes, spaces
  const PRECISE = /^(?:xib|xij|xil|xim|xjd)+/; // + # % & =: signs that belong to the word before

  const numbered = (word) => /\p{Nd}/u.test(word.form);

  /** How a language reads what is typed, by its table. */
  const reader = (language) => {
    const { words, stem, startOf, endsOf, isCommon } = paraphe.words.of(language);

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
      return { row: row.length > 1 || row.some((word) => !isCommon(word)) ? precise(row, "") : [] };
    }

    /** One run of signs without a space: nothing where it says nothing. */
    function chunk(text) {
      let row = words(text);
      const exact = row.some(numbered) || row.slice(0, -1).some((word) => !WORDY.has(word.gap));
      while (!exact && row.length && row[0].kind === "common" && (row[0].gap === "a" || row.length === 1)) row = row.slice(1);
      if (row.every((word) => word.kind === "common") && !exact) return {};
      const keys = row.filter((word) => exact || word.kind !== "common")
        .map((word) => (exact || word.kind === "exact" ? [word.form] : [stem(word.form), word.form]));
      const last = row.at(-1).gap.match(PRECISE)?.[0] ?? "";
      return { row: exact ? precise(row, last) : loose(row), keys };
    }

    return { phrase, chunk };
  };

  /** « 1540 (2004) » is one symbol. */
  const chunks = (text) => text.match(/(?:\p{Nd}\S*\s+(?=\()|\S)+/gu) ?? [];

  /** A part as each language reads it; names are compared as French has them. */
  function part(text, kind, languages) {
    const rows = Object.fromEntries([...languages].map((each) => [each, reader(each)[kind](text).row ?? []]));
    return { text, rows, keys: kind === "chunk" ? (reader("fr").chunk(text).keys ?? []) : undefined };
  }

  /** The parts of a query, for texts of some languages. One of common words alone is a phrase. */
  function parse(text, languages) {
    const asked = ({ rows }) => Object.values(rows).some(({ length }) => length);
    const quoted = [...text.matchAll(QUOTED)].map((m) => part(m[1].trim(), "phrase", languages));
    const bare = text.replace(QUOTED, " ");
    const parts = [...quoted, ...chunks(bare).map((each) => part(each, "chunk", languages))].filter(asked);
    return parts.length ? parts : [part(bare.trim(), "phrase", languages)].filter(asked);
  }

  /** The parts as one language reads them; the row of one that says nothing in it is empty. */
  const read = (parts, language) => parts.map((each) => ({ ...each, row: each.rows?.[language], literal: each.literal && read(each.literal, language) }));

  /** Where words of a text answer the parts: [[first word, last word, number of the part]…]. */
  function matches(parts, text, language) {
    const { words, tokens } = paraphe.words.of(language);
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

  return { parse, read, matches };
})();
