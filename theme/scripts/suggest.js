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

  /** What is nowhere, near words, and the query without one of its parts. */
  async function nodes({ parts, counts, without }, query, archive) {
    const line = (title, links) => (links.length ? element("p", {}, title, ...links.flatMap((link) => [" ", link])) : "");
    const absent = parts.filter((_, i) => !counts[i]);
    const said = absent.map(async (part) => {
      const links = (await words(part, archive)).map((word) => ask(query.replace(part.text, word), word));
      return [element("p", {}, `« ${part.text} » n’est dans aucun paragraphe.`), line("Mots voisins :", links)];
    });
    const rest = without.flatMap((count, left) => {
      const others = parts.filter((_, i) => i !== left).map(({ text, keys, ids }) => (keys || ids ? text : `"${text}"`));
      return count ? [ask(others.join(" "), `sans « ${parts[left].text} » : ${plural(count, "paragraphe")}`)] : [];
    });
    const common = parts.length ? "" : element("p", {}, "Un mot aussi courant ne se cherche qu’avec d’autres.");
    return [common, ...(await Promise.all(said)).flat(), line("On trouve", rest)];
  }

  /** Instruments whose names share the most words with a query. */
  function instruments(parts, { names }) {
    const asked = parts.flatMap((part) => part.literal ?? [part]).flatMap(({ keys }) => keys ?? []).flat().filter((word) => word.length > 3);
    const shared = (each) => asked.filter((word) => each.words.has(word)).length;
    return [...names.known.values()].filter(shared).sort((a, b) => shared(b) - shared(a)).slice(0, 3);
  }

  return { nodes, instruments };
})();
