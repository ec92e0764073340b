// The search page. Its state is its address: ?q=…&issuer=…&year=…&kind=…&instrument=…&sort=date
(() => {
  const LEGENDS = { issuer: "Émetteur", year: "Année", kind: "Genre", instrument: "Instrument cité", language: "Langue" };
  const FILTERS = Object.keys(LEGENDS);
  const SHOWN = 8; // paragraphs shown at a time: each may be of another document, and costs 5 KB
  const NOTHING = { q: "", parts: [], hits: [] };
  const SEVERAL = 5; // paragraphs of one document shown before those of the next
  const { element, plural, hitNode, documentNode, instrumentNode, filterNode } = paraphe.results;

  const page = document.querySelector("[data-search]");
  const [status, about, sorting, list, filters, more] = ["status", "about", "sorting", "results", "filters", "more"].map((name) => page.querySelector(`[data-${name}]`));
  const field = document.getElementById("q");
  const { bundles, suffix } = page.dataset;
  const root = new URL(page.dataset.root, location.href);
  const unready = status.firstElementChild;
  const say = (text) => status.textContent !== text && (status.textContent = text);
  let opening;
  const archive = () => (opening ??= paraphe.archive.open(root, bundles.split(" ")));

  // ---- state ---------------------------------------------------------------------------------
  const each = (valuesOf) => Object.fromEntries(FILTERS.map((name) => [name, valuesOf(name)]));

  function stateOfPage() {
    const chosen = each((name) => [...filters.querySelectorAll(`[name=${name}]:checked`)].map(({ value }) => value));
    return { q: field.value.trim(), sort: sorting.querySelector(":checked").value, chosen };
  }

  function keep({ q, sort, chosen }, change) {
    const asked = new URLSearchParams([["q", q], ["sort", sort], ...FILTERS.flatMap((name) => chosen[name].map((value) => [name, value]))].filter(([, value]) => value));
    history[change](null, "", asked.size ? `?${asked}` : location.pathname);
  }

  // ---- filters and order ---------------------------------------------------------------------
  const valuesOf = (hit, name) => hit.document[name] ?? hit.cited;
  const passes = (hit, chosen, but) =>
    FILTERS.every((name) => name === but || !chosen[name].length || valuesOf(hit, name).some((value) => chosen[name].includes(value)));

  /** The values of a filter, with the paragraphs that all other filters leave. */
  function countsOf(name, hits, chosen) {
    const counts = new Map(chosen[name].map((value) => [value, 0]));
    const values = hits.filter((hit) => passes(hit, chosen, name)).flatMap((hit) => valuesOf(hit, name)).filter(Boolean);
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  }

  const labels = {
    instrument: (id) => last.known.shorts[id] ?? id,
    language: (code) => new Intl.DisplayNames("fr", { type: "language" }).of(code),
  };

  /** Hits by document: by the best of them, or by date and then as they are read. */
  function grouped(hits, byDate) {
    const groups = new Map();
    for (const hit of hits.sort((a, b) => (byDate ? 0 : b.score - a.score) || a.document.base - b.document.base || a.number - b.number))
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
  let last = NOTHING;

  async function answerTo(q) {
    if (last.q === q) return last;
    const known = await archive();
    return { q, known, ...(await known.answer(await known.recognised(paraphe.query.parse(q, known.readings)))) };
  }

  async function search(state) {
    const mine = ++turn;
    list.ariaBusy = "true";
    const answer = state.q ? await answerTo(state.q) : NOTHING;
    const shown = await drawn(answer, state);
    if (mine !== turn) return;
    list.ariaBusy = "false";
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
    };
    await more.onclick();
    say(state.q ? shown.told : "");
  }

  async function drawn({ q, known, parts, hits, sets }, { sort, chosen }) {
    const groups = grouped(hits.filter((hit) => passes(hit, chosen)), sort);
    const left = sort ? groups.flat() : dealt(groups);
    const counts = new Map(groups.map((group) => [group[0].document, plural(group.length, "paragraphe")]));
    const pages = known ? known.names.pages(parts) : [];
    const lost = known && !hits.length;
    if (lost && !paraphe.suggest) await paraphe.engine.script(page.dataset.suggest);
    const advice = lost ? await paraphe.suggest(parts, sets, q, known, pages) : [];

    /** The next hits as nodes, under their documents. */
    async function next() {
      const hitsNow = left.splice(0, SHOWN);
      const sources = await Promise.all(hitsNow.map(({ document }) => document.data()));
      const nodes = [];
      hitsNow.forEach(({ document, number }, i) => {
        const address = new URL(sources[i].raw_url.slice(1) + suffix, root).href;
        if (document !== hitsNow[i - 1]?.document) nodes.push(documentNode(sources[i].meta, counts.get(document), address));
        counts.set(document, "suite");
        nodes.at(-1).lastElementChild.append(hitNode(sources[i], number, parts, address, document.reading));
      });
      return nodes;
    }

    return {
      next, left: () => left.length,
      told: left.length ? `${plural(left.length, "paragraphe")} dans ${plural(groups.length, "document")}`
        : hits.length ? "Aucun paragraphe avec ces filtres." : "Aucun paragraphe ne contient tout cela.",
      about: [...advice, pages.length ? element("ul", { className: "named" }, ...pages.map((page) => instrumentNode(page, root, suffix))) : ""],
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
    link.search = new URLSearchParams([["q", last.q], ...last.parts.flatMap(({ ids = [] }) => ids).map((id) => ["i", id])]);
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
  list.onclick = list.onauxclick = tell;
  page.onkeydown = walk;
  addEventListener("popstate", restore);
  unready.remove();
  restore();
})();
