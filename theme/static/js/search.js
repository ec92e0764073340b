// The search page. Its state is its address: ?q=…&issuer=…&year=…&instrument=…
import { paragraphs, parse } from "./hits.js";
import { documentNode, filterNode, hitNode, plural } from "./results.js";

const FILTERS = ["issuer", "year", "instrument"];
const SHOWN = 20; // paragraphs shown at a time
const READ = 10; // documents read at a time: each is one request

const page = document.querySelector("[data-search]");
const find = (selector) => page.querySelector(selector);
const [field, status, list, filters, more] =
  ["input[type=search]", "[data-status]", "[data-results]", "[data-filters]", "[data-more]"].map(find);
const root = new URL(page.dataset.root, location.href);
status.textContent = ""; // it said that the search does not run

// A large archive has several indexes; the first one searches the others too.
const [first, ...others] = (page.dataset.bundles ?? "pagefind").split(" ");
const engine = import(new URL(`${first}/pagefind.js`, root)).then(async (pagefind) => {
  await pagefind.options({ baseUrl: "/" });
  for (const bundle of others) await pagefind.mergeIndex(new URL(`${bundle}/`, root).href, { baseUrl: "/" });
  await pagefind.filters(); // without these, a search tells no counts
  return pagefind;
});

// ---- state -----------------------------------------------------------------------------------
const each = (valuesOf) => Object.fromEntries(FILTERS.map((name) => [name, valuesOf(name)]));

function stateOfAddress() {
  const asked = new URLSearchParams(location.search);
  return { q: asked.get("q") ?? "", chosen: each((name) => asked.getAll(name)) };
}

function stateOfPage() {
  const chosen = (name) => [...filters.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
  return { q: field.value.trim(), chosen: each(chosen) };
}

function keep({ q, chosen }, change) {
  const asked = new URLSearchParams(q ? { q } : {});
  FILTERS.forEach((name) => chosen[name].forEach((value) => asked.append(name, value)));
  history[change](null, "", asked.size ? `?${asked}` : location.pathname);
}

// ---- a search --------------------------------------------------------------------------------
let turn = 0; // a search that a newer one has overtaken shows nothing

async function search(state) {
  const mine = ++turn;
  const query = parse(state.q);
  const pagefind = await engine;
  const chosen = FILTERS.filter((name) => state.chosen[name].length);
  const limits = Object.fromEntries(chosen.map((name) => [name, { any: state.chosen[name] }]));
  const answer = query.asked ? await pagefind.search(query.asked, { filters: limits }) : { results: [] };
  if (mine !== turn) return;
  list.replaceChildren();
  const counts = { issuer: {}, year: {}, ...answer.filters };
  await show({ mine, query, state, counts, unread: answer.results, read: [], waiting: [] });
}

async function sourceOf(result, { query, state }) {
  const data = await result.data();
  const href = new URL(data.raw_url.slice(1) + page.dataset.suffix, root).href;
  return { ...data.meta, href, hits: paragraphs(data, query, state.chosen.instrument) };
}

/** How many of the paragraphs read so far cite each instrument: Pagefind counts documents only. */
function citing(sources) {
  const counts = {};
  sources.flatMap((source) => source.hits).flatMap((hit) => hit.instruments)
    .forEach((name) => (counts[name] = (counts[name] ?? 0) + 1));
  return counts;
}

/** Read documents until there is a page of hits, show it, and offer the next one. */
async function show(run) {
  status.textContent = run.query.asked ? "Recherche…" : "";
  while (run.waiting.length < SHOWN && run.unread.length) {
    const sources = await Promise.all(run.unread.splice(0, READ).map((result) => sourceOf(result, run)));
    const found = sources.filter((source) => source.hits.length);
    run.read.push(...found);
    run.waiting.push(...found.flatMap((source) => source.hits.map((hit) => ({ source, hit }))));
  }
  if (run.mine !== turn) return;
  run.waiting.splice(0, SHOWN).forEach(({ source, hit }) => {
    source.node ??= list.appendChild(documentNode(source));
    source.node.lastElementChild.append(hitNode(source, hit));
  });
  const counts = { ...run.counts, instrument: citing(run.read) };
  filters.replaceChildren(...FILTERS.map((name) => filterNode(name, counts[name], run.state.chosen[name])));
  more.hidden = !run.waiting.length && !run.unread.length;
  more.onclick = () => show(run);
  status.textContent = told(run);
}

function told({ query, read, unread }) {
  if (!query.asked) return "";
  const hits = read.reduce((sum, source) => sum + source.hits.length, 0);
  if (!hits) return "Aucun paragraphe ne contient ces mots.";
  const count = `${plural(hits, "paragraphe")} dans ${plural(read.length, "document")}`;
  return unread.length ? `${count}, et ${plural(unread.length, "autre document")} à lire` : count;
}

// ---- what the reader does --------------------------------------------------------------------
function go(change) {
  const state = stateOfPage();
  keep(state, change);
  return search(state);
}

function restore() {
  const state = stateOfAddress();
  field.value = state.q;
  return search(state);
}

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(go, 250, "replaceState");
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  go("pushState");
});
filters.addEventListener("change", () => go("pushState"));
addEventListener("popstate", restore);
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, textarea, select")) return;
  event.preventDefault();
  field.focus();
});
restore().catch(() => {
  status.textContent = "La recherche n’a pas pu être chargée.";
});
