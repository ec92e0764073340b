// The page that leads from what is printed to the place: /renvoi/?q=G7+2018+§+27
(() => {
  const SEARCHED = 12; // documents that are looked into for a label
  const LISTED = 30;
  const TOO_LITTLE = /^(?:n(?:°|os?)\s*)?\d{1,2}$/i; // more digits, « 1540 », are seldom shared
  const page = document.querySelector("[data-resolver]");
  const [status, list] = ["status", "results"].map((name) => page.querySelector(`[data-${name}]`));
  const field = document.getElementById("r");
  const { suffix, version, rows, counts } = page.dataset;
  const root = new URL(page.dataset.root, location.href);
  const [documents, instruments, acts] = counts.split(" ").map(Number);
  const shelves = new paraphe.Shelves(new URL("renvoi/", root), { documents, instruments, acts }, Number(rows), version);
  const candidates = new paraphe.Candidates(shelves);
  const query = (new URLSearchParams(location.search).get("q") ?? "").trim();

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const quoted = (text) => `«\u202f${text.replaceAll("'", "’")}\u202f»`;
  const addressOf = ({ kind, id }, behind = "") => new URL(`${kind}s/${id}/${suffix}${behind}`, root).href;
  const written = (about) => about.replace(/\d{4}-\d\d-\d\d/, (day) => new Date(day).toLocaleDateString("fr", { dateStyle: "long", timeZone: "UTC" }));

  /** What an address ends in: several places are a passage, which the page marks (cite-passage.js). */
  const ending = (spans) => {
    const written = spans.map(([first, last]) => (first === last ? first : `${first}..${last}`)).join();
    return `${/[.,]/.test(written) ? `?passage=${written}` : ""}#${spans[0][0]}`;
  };

  // ---- where a name and its steps lead ---------------------------------------------------------
  /** The goals in one document: { goals } or { lack, goals: places like it }. */
  async function inDocument(each, steps) {
    if (!steps.length) return { goals: [{ ...each, address: addressOf(each) }] };
    const told = await shelves.labels(each.id);
    if (!told) return { lack: each, goals: [] };
    const places = new paraphe.Places(told);
    const { found, spans, unsure, others, ...failure } = places.find(steps);
    const goal = (place, at = [[place.eid, place.eid]]) => ({ ...each, place: places.told(place), address: addressOf(each, ending(at)) });
    if (!found) return { lack: { ...each, told: places.lack(failure) }, goals: others.map((place) => goal(place)) };
    if (unsure) return { goals: found.map((place) => goal(place)) };
    const [first, last] = [places.told(found[0]), places.told(found.at(-1))];
    return { goals: [{ ...goal(found[0], spans), place: found.length > 1 ? `${first} … ${last}` : first }] };
  }

  const NUMBERED = /^\d+$/;
  /** The identifier of a provision, as Akoma Ntoso names it. */
  const provision = (steps) => steps.map(({ element: name, numbers: [number] }) => {
    const key = number ? (number.from.find((each) => NUMBERED.test(each)) ?? number.from[0]) : "";
    const letter = name === "al" && !/^\d/.test(key);
    return `${letter ? "point" : name}${key && `_${key.replaceAll("-", "")}`}`;
  }).join("__");

  async function inInstrument(each, steps) {
    if (!steps.length) return { goals: [{ ...(each.text ?? each), address: addressOf(each.text ?? each) }] };
    if (each.text) {
      const found = await inDocument(each.text, steps);
      if (found.goals.length && !found.lack) return found;
    }
    const eid = provision(steps);
    if (each.provisions.includes(eid)) {
      const [outer, inner] = eid.split("__");
      const address = new URL(`instruments/${each.id}/${outer}/${suffix}${inner ? `#${eid}` : ""}`, root).href;
      return { goals: [{ ...each, place: shownSteps(steps), address }] };
    }
    return { uncited: each, goals: [{ ...each, address: addressOf(each) }] };
  }

  const shownSteps = (steps) => steps.map(({ unit, numbers: [number] }) => {
    const said = { paragraph: "§", bare: "§", item: "", unnumbered: "¶", alinea: "al.", annex: "annexe", enclosure: "pièce jointe" }[unit] ?? unit;
    const key = number?.from[0] ?? "";
    return unit === "item" ? `${key})` : `${said} ${/^[ivxl]+$/.test(key) ? key.toUpperCase() : key}`;
  }).join(", ");

  /** With its article: « le § 3 », « l’article VI ». */
  const the = (steps) => (/^(?:article|al\.|annexe|objectif|intertitre|appendice)/.test(steps) ? "l’" : /^(?:section|note|pièce|règle|mesure|cible)/.test(steps) ? "la " : "le ") + steps;

  /** What a reading leads to: { goals, sure, said }. */
  async function led({ name, steps }) {
    const known = await candidates.of(name);
    const named = await Promise.all(known.instruments.map((each) => inInstrument(each, steps)));
    const sure = named.filter(({ uncited }) => !uncited).flatMap(({ goals }) => goals);
    const exact = known.unknown.length ? [] : known.found;
    const own = new Set(sure.map(({ address }) => address));
    // The very name of an instrument goes before documents that bear the same words in a longer one.
    if (sure.length && !known.whole) return { goals: sure, sure: true };
    if (steps.length && exact.length > SEARCHED) return { ...(await listed(known, exact, steps)), named };
    const looked = await Promise.all((await known.documents(exact.slice(0, steps.length ? SEARCHED : LISTED))).map((each) => inDocument(each, steps)));
    const fit = looked.filter(({ lack }) => !lack).flatMap(({ goals }) => goals).filter(({ address }) => !own.has(address));
    const texts = new Set(fit.map(({ id }) => id));
    const others = sure.filter(({ kind, id }) => kind !== "instrument" || !known.instruments.some((each) => each.id === id && texts.has(each.text?.id)));
    if (fit.length || others.length) return { goals: [...others, ...fit], sure: exact.length <= LISTED && !known.version, left: exact.length - LISTED };
    const lacks = looked.map(({ lack }) => lack).filter(Boolean);
    return { goals: [], lacks, near: looked.flatMap(({ goals }) => goals), named, known };
  }

  /** Too many documents to look into: each with the question that asks it alone. */
  async function listed(known, numbers, steps) {
    const goals = (await known.documents(numbers.slice(0, LISTED))).map((each) => ({ ...each, place: shownSteps(steps), address: `?${new URLSearchParams({ q: `${each.id}, ${shownSteps(steps)}` })}` }));
    return { goals, many: numbers.length };
  }

  // ---- what the page shows ---------------------------------------------------------------------
  const line = ({ title, place, about, address, kind, letter }) =>
    element("li", {}, kind === "instrument" && letter ? element("span", { className: `sign c-${letter}`, ariaHidden: "true" }, letter.toUpperCase()) : "", " ",
      element("a", { href: address }, [title, place].filter(Boolean).join(", ").replaceAll("'", "’")), about ? element("span", { className: "when" }, written(about)) : "");

  function show(lines, goals) {
    status.replaceChildren(...lines.map((text) => element("p", {}, text)));
    list.replaceChildren(...goals.map(line));
  }

  const lacking = ({ title, told }) => {
    const [part, label, count] = told ?? ["", "", ""];
    return `Le document ${quoted(title)} existe, mais n’a pas${part} de ${label}${count ? ` : ${count}` : ""}.`.replace(/de (annexe|alinéa|article|intertitre)/, "d’$1").replace(/,  ?de/, ", de");
  };

  const byAddress = new Map();
  const once = (goals) => goals.filter(({ address }) => !byAddress.has(address) && byAddress.set(address, true));

  /** Say what is known, where no place answers. */
  async function missed({ name, steps }, { lacks = [], near = [], named = [], known }) {
    const uncited = named.map((each) => each.uncited).filter((each) => each && !lacks.some(({ id }) => id === each.text?.id));
    const lines = [
      ...lacks.slice(0, 3).map(lacking),
      ...uncited.map(({ title, text }) => (text ? `Le texte de ${quoted(title)} n’a pas de ${shownSteps(steps)}.` : `L’archive n’a pas le texte de ${quoted(title)}, et aucun de ses paragraphes n’en cite ${the(shownSteps(steps))}.`)),
    ];
    const goals = [...near, ...lacks.map((each) => ({ ...each, address: addressOf(each) })), ...uncited.map((each) => ({ ...each, address: addressOf(each) }))];
    if (!lines.length) {
      lines.push(name ? `Rien dans l’archive ne répond au nom de ${quoted(name)}.` : "Il manque le nom du document ou de l’instrument.");
      if (known?.found.length) {
        lines.push(...known.unknown.map((word) => `${quoted(word)} n’est dans le nom d’aucun document. Sans ce mot :`));
        goals.push(...(await known.documents(known.found.slice(0, LISTED))).map((each) => ({ ...each, address: addressOf(each) })));
      }
    }
    show(lines, once(goals));
  }

  async function follow() {
    if (!query) return;
    const asked = paraphe.reading.reading(query);
    if (asked.address) {
      const [id, eid] = asked.address;
      const each = await candidates.called(id);
      if (each) return location.replace(addressOf(each, eid ? `#${eid}` : ""));
      if (eid || query.includes("://")) return missed({ name: id, steps: [] }, {});
    }
    if (TOO_LITTLE.test(asked.name)) return show([`${quoted(asked.name)} seul dit trop peu : il y faut un émetteur, une année, un titre ou une cote entière.`], []);
    let found = await led(asked);
    // « Denver 1997, 3 »: a number that is no part of a name is a label.
    const bare = !found.goals.length && !asked.steps.length && paraphe.reading.bare(asked.name);
    if (bare && !TOO_LITTLE.test(bare.name)) {
      const again = await led(bare);
      if (again.goals.length || again.lacks?.length) [found, asked.name, asked.steps] = [again, bare.name, bare.steps];
    }
    if (!found.goals.length) return missed(asked, found);
    if (found.sure && found.goals.length === 1) return location.replace(found.goals[0].address);
    const count = Math.max(found.goals.length, found.many ?? 0, (found.left ?? 0) + LISTED * (found.left > 0));
    show([`${count === 1 ? "Un lieu répond" : `${count} lieux répondent`} à ${quoted(query)}${found.sure === false && count === 1 ? ", mais c’est une version de ce texte, non lui-même" : ""}.${count > found.goals.length ? " Une année, un lieu ou une cote les départage ; voici les plus récents." : ""}`], once(found.goals));
  }

  field.value = query;
  status.replaceChildren();
  follow().catch((error) => {
    console.warn(error);
    show(["La table des noms n’a pas pu être lue."], []);
  });
})();
