// The words of a text as the index knows them: the twin of plugins/paraphe/search/words.py.
paraphe.words = (() => {
  const { written, marks, codes } = paraphe.french;
  const tables = { fr: paraphe.french, "": { common: "", endings: [] }, ...window.endings };
  const WORD = /[\p{L}\p{N}\u00ad\u0300-\u036f]+/gu;
  const LETTERS = "ghijklmnop"; // a number in a token that is none: Pagefind cuts before digits
  const SIGNS = 8; // signs between two words that are told apart from others, at most

  const kept = (make, known = new Map()) => (key) => known.get(key) ?? known.set(key, make(key)).get(key);
  const spelt = (text) => text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

  /** A text without case, accents and ligatures. */
  const fold = (text) => [...spelt(text)].map((letter) => written[letter] ?? letter).join("");
  const formOf = kept((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, ""));

  function shortened(word, step) {
    const rule = step.find(([left, ending]) => word.length - ending.length >= left && word.endsWith(ending));
    return rule ? word.slice(0, word.length - rule[1].length) + rule[2] : word;
  }

  const inCapitals = (word) => /\p{Uppercase}/u.test(word) && !/[\p{Lowercase}\p{Lt}]/u.test(word);
  const gapOf = (signs) => [...signs.replace(/[\s\x1c-\x1f\x85\u00ad\ufeff]/g, "")].slice(0, SIGNS)
    .map((sign) => codes[sign] ?? `x${sign.codePointAt(0).toString(16).replace(/\d/g, (n) => LETTERS[n])}`).join("");
  const lettered = (sign) => (/\p{L}/u.test(sign) ? sign : `ŧ${LETTERS[sign] ?? "ŧ"}`);
  const instrumentToken = (id) => `ŋ${[...id].map(lettered).join("")}þ`;

  /** Words as a language has them, by its table; "" is any language without one. */
  const of = kept((language) => {
    const endings = tables[language].endings.map((step) => step.split(" ").map((rule) => [+rule[0], ...rule.slice(1).split(">")]));
    const COMMON = new Set(tables[language].common.split(" "));

    /** What the forms of a folded word share. */
    const stem = kept((word) => {
      if (word.length < 4 || !endings[0]) return word;
      const [verbs, ...others] = endings;
      const found = shortened(word, verbs);
      return (found === word ? others : others.slice(-1)).reduce(shortened, found);
    });

    function kindOf(word, form, shouted) {
      if (/\p{Nd}/u.test(form)) return "exact";
      if ((word.match(/\p{Uppercase}/gu) ?? []).length >= 2) return shouted ? "capitals" : "exact";
      return COMMON.has(form) ? "common" : "word";
    }

    /** The words of a text: [{start, end, form, kind, gap}…]. */
    function words(text) {
      const plain = Object.entries(marks).reduce((all, [one, signs]) => all.replace(new RegExp(`[${signs}]`, "g"), one), text); // Unicode calls some of them letters
      const found = [...plain.matchAll(WORD)].map((m) => ({ at: m.index, word: m[0], form: formOf(m[0]) })).filter((f) => f.form);
      const lettered = found.filter(({ word }) => word.length > 1 && !/^\p{Nd}+$/u.test(word));
      const shouted = lettered.length > 2 && lettered.filter(({ word }) => inCapitals(word)).length * 4 >= lettered.length * 3;
      return found.map(({ at, word, form }, i) => {
        const gap = gapOf(plain.slice(at + word.length, found[i + 1]?.at));
        const symbol = gap === "s" && form.length === 1 && inCapitals(word);
        return { start: at, end: at + word.length, form, kind: symbol ? "exact" : kindOf(word, form, shouted), gap };
      });
    }

    /** What the tokens of a form begin with, whatever follows it in the text. */
    function startOf(form, kind) {
      if (COMMON.has(form)) return `ŧ${form}${kind === "exact" ? "ð" : "þ"}`;
      if (kind === "exact") return `${form}ð`;
      const root = stem(form);
      const rest = form.startsWith(root) ? form.slice(root.length) : form;
      return `${root}þ${rest}þ${kind === "word" ? "" : "đ"}`;
    }

    /** How the tokens of words in a row end; those of an open row may go on in any way. */
    function endsOf(row, open) {
      let [chain, after] = open ? ["", null] : ["ŋ", ""];
      return [...row].reverse().map(({ form, gap }) => {
        const common = COMMON.has(form);
        const end = gap + (!common ? chain : after === null ? "" : `þ${after}ŋ`);
        chain = common ? `ŧ${form}þ${gap}${chain}` : "ŋ";
        after = form;
        return end;
      }).reverse();
    }
    const tokens = (all) => endsOf(all).map((end, i) => startOf(all[i].form, all[i].kind) + end);
    const isCommon = ({ form }) => COMMON.has(form);

    return { stem, words, startOf, endsOf, tokens, isCommon };
  });
  const tableOf = (language) => (language in tables ? language : "");

  return { fold, instrumentToken, of, tableOf, ...of("fr") };
})();
