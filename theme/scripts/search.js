// The search page. Its state is its address: ?q=…&issuer=…&year=…&kind=…&instrument=…&sort=date
(() => {
  const LEGENDS = { issuer: "Émetteur", year: "Année", kind: "Genre", instrument: "Instrument cité", language: "Langue" };
  const FILTERS = Object.keys(LEGENDS);
  const SHOWN = 15; // paragraphs shown at a time
  const SEVERAL = 5; // paragraphs of one document shown before those of the next
  const { element, plural, hitNode, documentNode, instrumentNode, filterNode } = paraphe.results;

  const page = document.querySelector("[data-search]");
  const [field, status, about, sorting, list, filters, more] = ["[type=search]", "[data-status]", "[data-about]",
    "[data-sorting]", "[data-results]", "[data-filters]", "[data-more]"].map((selector) => page.querySelector(selector));
  const root = new URL(page.dataset.root, location.href);
  const unready = status.firstElementChild;
  const say = (text) => status.textContent !== text && (status.textContent = text);
  let opening;
  const archive = () => (opening ??= paraphe.archive.open(root, page.dataset.bundles.split(" ")));

  // ---- state ---------------------------------------------------------------------------------
  const each = (valuesOf) => Object.fromEntries(FILTERS.map((name) => [name, valuesOf(name)]));

  function stateOfPage() {
    const chosen = each((name) => [...filters.querySelectorAll(`[name=${name}]:checked`)].map(({ value }) => value));
    return { q: field.value.trim(), sort: sorting.querySelector(":checked").value, chosen };
  }

  function keep({ q, sort, chosen }, change) {
    const asked = new URLSearchParams({ ...(q && { q }), ...(sort && { sort }) });
    FILTERS.forEach((name) => chosen[name].forEach((value) => asked.append(name, value)));
    history[change](null, "", asked.size ? `?${asked}` : location.pathname);
  }

  // ---- filters and order ---------------------------------------------------------------------
  const valuesOf = (hit, name) => hit[name] ?? hit.document[name] ?? hit.cited;
  const passes = (hit, chosen, but) =>
    FILTERS.every((name) => name === but || !chosen[name].length || valuesOf(hit, name).some((value) => chosen[name].includes(value)));

  /** The values of a filter, with the paragraphs that all other filters leave. */
  function countsOf(name, hits, chosen) {
    const counts = new Map(chosen[name].map((value) => [value, 0]));
    for (const hit of hits)
      if (passes(hit, chosen, name)) for (const value of valuesOf(hit, name)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  }

  const labels = {
    instrument: (id) => last.known.names.known.get(id)?.short ?? id,
    language: (code) => new Intl.DisplayNames("fr", { type: "language" }).of(code),
  };

  /** Hits by document: by the best of them, or by date and then as they are read. */
  function grouped(hits, byDate) {
    const groups = new Map();
    for (const hit of hits.sort((a, b) => (byDate ? 0 : b.score - a.score) || a.document.rank - b.document.rank || a.number - b.number))
      groups.get(hit.document)?.push(hit) ?? groups.set(hit.document, [hit]);
    return [...groups.values()].sort((a, b) => (byDate ? b[0].document.date.localeCompare(a[0].document.date) : 0));
  }

  /** Some of each document, then some more of each. */
  function dealt(groups) {
    const rows = [];
    for (let at = 0; groups.some((group) => group.length > at); at += SEVERAL) rows.push(...groups.flatMap((group) => group.slice(at, at + SEVERAL)));
    return rows;
  }

  // ---- a search ------------------------------------------------------------------------------
  let turn = 0; // a search that a newer one has overtaken shows nothing
  let last = { q: "", parts: [], hits: [] };

  async function answerTo(q) {
    if (last.q === q) return last;
    const known = await archive();
    return { q, known, ...(await known.answer(known.names.recognise(paraphe.query.parse(q)))) };
  }

  async function search(state) {
    const mine = ++turn;
    const waiting = setTimeout(say, 600, "Recherche…");
    const answer = state.q ? await answerTo(state.q) : { q: "", parts: [], hits: [] };
    const shown = await drawn(answer, state);
    clearTimeout(waiting);
    if (mine !== turn) return;
    last = answer;
    about.replaceChildren(...shown.about);
    list.replaceChildren();
    filters.replaceChildren(...FILTERS.map((name) =>
      filterNode(name, LEGENDS[name], countsOf(name, answer.hits, state.chosen), state.chosen[name], labels[name] ?? String)));
    sorting.hidden = !answer.hits.length;
    more.onclick = async () => {
      const nodes = await shown.next();
      if (mine !== turn) return;
      list.append(...nodes);
      more.hidden = !shown.left();
      return nodes[0];
    };
    await more.onclick();
    say(state.q ? shown.told : "");
  }

  async function drawn({ q, known, parts, hits, ...answer }, { sort, chosen }) {
    const groups = grouped(hits.filter((hit) => passes(hit, chosen)), sort);
    const left = dealt(groups);
    const counts = new Map(groups.map((group) => [group[0].document, plural(group.length, "paragraphe")]));
    const found = known ? known.names.pages(parts) : [];
    const near = hits.length || !known || found.length ? [] : known.names.near(parts);
    const pages = [...found, ...near].map((instrument) => instrumentNode(instrument, root, page.dataset.suffix));
    const advice = hits.length || !known ? [] : await paraphe.suggest.nodes({ parts, ...answer }, q, known);
    const total = groups.flat().length;
    const none = hits.length ? "Aucun paragraphe ne répond à ces filtres." : "Aucun paragraphe ne contient tout cela.";

    /** The next hits as nodes, under their documents. */
    async function next() {
      const hitsNow = left.splice(0, SHOWN);
      const sources = await Promise.all(hitsNow.map(({ document }) => document.data()));
      const nodes = [];
      hitsNow.forEach(({ document, number }, i) => {
        const address = new URL(sources[i].raw_url.slice(1) + page.dataset.suffix, root).href;
        if (document !== hitsNow[i - 1]?.document) nodes.push(documentNode(sources[i].meta, counts.get(document), address));
        counts.set(document, "suite");
        nodes.at(-1).lastElementChild.append(hitNode(sources[i].meta, number, parts, address));
      });
      return nodes;
    }

    return {
      next, left: () => left.length, told: total ? `${plural(total, "paragraphe")} dans ${plural(groups.length, "document")}` : none,
      about: [...advice, pages.length ? element("ul", { className: "named" }, ...pages) : ""],
    };
  }

  // ---- what the reader does ------------------------------------------------------------------
  function failed(error) {
    console.warn(error);
    status.replaceChildren(unready);
  }

  function go(change) {
    const state = stateOfPage();
    keep(state, change);
    search(state).catch(failed);
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const input of sorting.elements) input.checked = input.value === (asked.get("sort") ?? "");
    search({ q: field.value.trim(), sort: asked.get("sort"), chosen: each((name) => asked.getAll(name)) }).catch(failed);
  }

  /** The page of a hit marks what was found: it is told when the link is followed. */
  function tell(event) {
    const link = event.target.closest("[data-hit]");
    if (!link) return;
    const clean = link.href;
    const read = last.parts.flatMap((part) => (!part.ids ? part : part.literal.length > 1 ? [] : part.literal));
    const asked = read.map(({ text, keys }) => (keys ? text : `"${text}"`)).join(" ");
    link.search = new URLSearchParams([["q", asked], ...last.parts.flatMap(({ ids = [] }) => ids).map((id) => ["i", id])]);
    setTimeout(() => (link.href = clean));
  }

  function walk(event) {
    const stops = [field, ...list.querySelectorAll("[data-hit]")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(go, 300, "replaceState");
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go("pushState");
  });
  for (const box of [filters, sorting]) box.addEventListener("change", () => go("pushState"));
  for (const name of ["click", "auxclick"]) list.addEventListener(name, tell);
  page.addEventListener("keydown", walk);
  addEventListener("popstate", restore);
  unready.remove();
  restore();
})();
