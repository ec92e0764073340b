// What to ask instead of a query that nothing answers.
paraphe.suggest = (() => {
  const { fold } = paraphe.words;
  const { element, plural } = paraphe.results;
  const ask = (query, text) => element("a", { href: `?${new URLSearchParams({ q: query })}` }, text);

  /** Whether one word begins with the other, or differs from it in one place. */
  function near(typed, word) {
    if (word.startsWith(typed)) return true;
    const least = Math.min(typed.length, word.length);
    let [head, tail] = [0, 0];
    while (head < least && typed[head] === word[head]) head++;
    while (tail < least - head && typed.at(-1 - tail) === word.at(-1 - tail)) tail++;
    return Math.max(typed.length, word.length) - head - tail <= (least > 5 ? 2 : 1);
  }

  /** Words as printed that begin with a letter, and how many documents have them. */
  async function vocabulary(letter, { bundles, engine }) {
    const tables = bundles.map((bundle) => engine.table(`${bundle}/words-${letter}.json.gz`).catch(() => ({})));
    return Object.entries(Object.assign({}, ...(await Promise.all(tables))));
  }

  async function words({ text, keys }, archive) {
    const typed = fold(text).replace(/^.*['’]/, "").replace(/[^a-z]/g, "");
    const known = keys && typed.length > 2 ? await vocabulary(typed[0], archive) : [];
    return known.filter(([form]) => near(typed, fold(form))).sort((a, b) => b[1] - a[1]).slice(0, 5).map(([form]) => form);
  }

  /** How many paragraphs are in all of the sets. */
  const shared = ([first, ...others]) => [...first.keys()].filter((block) => others.every((set) => set.has(block))).length;

  /** Ways to leave parts out, as lists of those left out: all that are nowhere, else each by itself. */
  function ways(parts, sets) {
    const absent = parts.filter((_, i) => !sets[i].size);
    if (absent.length) return absent.length < parts.length ? [absent] : [];
    return parts.length > 1 ? parts.map((part) => [part]) : [];
  }

  /** What is nowhere, near words, and the query without what stands in its way; near names join `pages`. */
  async function suggest(parts, sets, query, archive, pages) {
    if (!pages.length) pages.push(...instruments(parts, archive));
    const line = (title, links) => (links.length ? element("p", {}, title, ...links.flatMap((link) => [" ", link])) : "");
    const said = parts.filter((_, i) => !sets[i].size).map(async (part) => {
      const links = (await words(part, archive)).map((word) => ask(query.replace(part.text, word), word));
      return [element("p", {}, `« ${part.text} » n’est dans aucun paragraphe.`), line("Mots voisins :", links)];
    });
    const rest = ways(parts, sets).flatMap((out) => {
      const count = shared(sets.filter((_, i) => !out.includes(parts[i])));
      const others = parts.filter((part) => !out.includes(part)).map(({ text, keys, ids }) => (keys || ids ? text : `"${text}"`));
      const named = out.map(({ text }) => `« ${text} »`).join(" ni ");
      return count ? [ask(others.join(" "), `sans ${named} : ${plural(count, "paragraphe")}`)] : [];
    });
    const common = parts.length ? "" : element("p", {}, "Un mot très courant ou un signe seul ne se cherche qu’avec d’autres mots.");
    return [common, ...(await Promise.all(said)).flat(), line("On trouve", rest)];
  }

  /** Instruments whose names share the most words with a query. */
  function instruments(parts, { names }) {
    const asked = parts.flatMap((part) => part.literal ?? [part]).flatMap(({ keys }) => keys ?? []).flat().filter((word) => word.length > 3);
    const alike = (each) => asked.filter((word) => each.words.has(word)).length;
    return [...names.known.values()].filter(alike).sort((a, b) => alike(b) - alike(a)).slice(0, 3);
  }

  return suggest;
})();
