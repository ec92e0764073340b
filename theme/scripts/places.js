// The labels of one document, and where steps lead in it.
paraphe.Places = (() => {
  const ACCEPTED = {
    paragraph: "nu", bare: "nur", point: "ni", alinea: "aiu", item: "i", unnumbered: "ua", note: "f", section: "s", article: "r",
  };
  const SAID = { n: "§", u: "¶", a: "al.", f: "note", s: "intertitre", r: "article" };
  const ROLES = { annex: "Annexe", enclosure: "Pièce jointe", main: "Texte joint" };
  const PARTS = { annex: "annex", enclosure: "enclosure" };

  class Places {
    constructor({ parts, places }) {
      this.parts = parts.map(([eid, role, keys], number) => ({ eid, role, keys: keys.split(" "), number }));
      this.all = places.map(([eid, unit, keys, above, part]) => ({ eid, unit, keys: keys.split(" "), above, part }));
      for (const place of this.all) place.above = this.all[place.above];
    }

    #in(place, outer) {
      for (let at = place.above; at; at = at.above) if (outer.includes(at)) return true;
      return false;
    }

    /** Those that answer a label: by what is printed, else by what it counts. */
    #labelled(places, keys) {
      const exact = places.filter((place) => place.keys[0] === keys[0]);
      return exact.length ? exact : places.filter((place) => place.keys.some((key) => keys.includes(key)));
    }

    #accepted(places, unit) {
      const counted = places.some((place) => place.unit === "n");
      return [...ACCEPTED[unit]].map((kind) =>
        kind === "u" && counted && unit !== "unnumbered" && unit !== "alinea" ? [] : places.filter((place) => place.unit === kind));
    }

    /** The places of one label of a step, among some places. */
    #one(kinds, { from, to }) {
      for (const places of kinds) {
        const starts = this.#labelled(places, from);
        if (!starts.length) continue;
        if (!to) return starts;
        const ends = this.#labelled(places, to).filter((end) => end.above === starts[0].above && places.indexOf(end) > places.indexOf(starts[0]));
        if (starts.length === 1 && ends.length) return places.slice(places.indexOf(starts[0]), places.indexOf(ends[0]) + 1).filter((each) => each.above === starts[0].above || each.unit === "n");
      }
      return [];
    }

    /** Where steps lead in a part: { found, spans, unsure }, or { failed: step, count }. */
    #walk(part, steps) {
      const here = this.all.filter((place) => place.part === part.number);
      let [found, unsure, spans] = [null, false, []];
      for (const step of steps) {
        const before = found;
        const scope = before ? here.filter((place) => this.#in(place, before)) : here;
        const kinds = this.#accepted(scope, step.unit);
        [found, spans] = [[], []];
        for (const number of step.numbers) {
          let places = this.#one(kinds, number);
          // The words behind the number itself are its first alinéa.
          if (!places.length && step.unit === "alinea" && before && number.from.includes("1")) places = before.filter((place) => place.unit === "n");
          if (!places.length) return { failed: step, number, count: (kinds.find((each) => each.length) ?? []).length, kind: kinds.find((each) => each.length)?.[0].unit, part };
          unsure ||= !number.to && places.length > 1;
          found.push(...places);
          spans.push([places[0].eid, places.at(-1).eid]);
        }
      }
      return found ? { found: [...new Set(found)], spans, unsure } : { found: [{ eid: part.eid, part: part.number, itself: true }], spans: [[part.eid, part.eid]], unsure };
    }

    /** The parts that a step names: null where it names none. */
    #named(step) {
      const like = this.parts.filter(({ role, number }) => role === PARTS[step.unit] && number);
      const [number] = step.numbers;
      if (!number) return like;
      const exact = like.filter(({ keys }) => keys[0] === number.from[0]);
      return exact.length ? exact : like.filter(({ keys }) => keys.some((key) => number.from.includes(key)));
    }

    /**
     * Where steps lead: { found, spans, unsure }, or { failed, number, count, kind, part, others }.
     * `found` are places, `spans` the first and the last identifier of each label; `others` are
     * places of other parts that have the label.
     */
    find(steps) {
      const step = steps.find(({ unit }) => PARTS[unit]);
      const inner = steps.filter((each) => each !== step);
      if (step) {
        const parts = this.#named(step);
        const all = parts.map((part) => this.#walk(part, inner));
        const good = all.filter(({ found }) => found);
        if (good.length) return { found: good.flatMap(({ found }) => found), spans: good[0].spans, unsure: good.length > 1 || good[0].unsure };
        return { ...(all[0] ?? { failed: step, number: step.numbers[0], count: this.parts.filter(({ role }) => role === PARTS[step.unit]).length }), others: [] };
      }
      const main = this.#walk(this.parts[0], inner);
      if (main.found) return main;
      const others = this.parts.slice(1).map((part) => this.#walk(part, inner)).filter(({ found }) => found);
      // A letter that only transmits has no such labels: what is meant is the text that it encloses.
      if (!main.count && others.length === 1) return others[0];
      return { ...main, others: others.flatMap(({ found }) => found) };
    }

    #ranked(part) {
      const several = this.parts.filter(({ role }) => role === part.role).length > 1;
      return part.number ? `${ROLES[part.role]}${several ? ` ${part.keys[0].toUpperCase()}` : ""}` : "";
    }

    #place({ unit, keys, above }) {
      const label = /^(?:[ivx]{2,}|[a-z])$/.test(keys[0]) && unit !== "i" ? keys[0].toUpperCase() : keys[0].replaceAll("-", " ");
      const outer = above && "nuair".includes(above.unit) ? this.#place(above) : "";
      if (unit === "i") return [outer, `${label})`].filter(Boolean).join(" ");
      const said = unit === "s" && label ? "section" : SAID[unit];
      return [outer, `${said} ${label}`.trim()].filter(Boolean).join(", ");
    }

    /** « Annexe 4, § 26 ». */
    told(place) {
      return [this.#ranked(this.parts[place.part]), place.itself ? "" : this.#place(place)].filter(Boolean).join(", ");
    }

    /** What is not there, in words: « § 41 : il en compte 30 ». */
    lack({ failed, number, count, kind, part }) {
      const printed = (keys) => (/^[ivxl]+$|^[a-z]$/.test(keys[0]) ? keys[0].toUpperCase() : keys[0]).replaceAll("-", " ");
      const label = number ? [number.from, number.to].filter(Boolean).map(printed).join("-") : "";
      const place = part?.number ? `, ${this.#ranked(part).toLowerCase()},` : "";
      if (PARTS[failed.unit]) return [place, `${ROLES[failed.unit].toLowerCase()} ${label}`.trim(), count ? `il en compte ${count}` : ""];
      const units = { paragraph: "§", bare: "§", point: "point", alinea: "alinéa", item: "", unnumbered: "¶", note: "note", section: "section", article: "article" };
      const shown = failed.unit === "item" ? `${label.toLowerCase()})` : `${units[failed.unit]} ${label}`;
      return [place, shown, count && "nurf".includes(kind) ? `il en compte ${count}${kind === "u" ? ", sans numéros" : ""}` : ""];
    }
  }
  return Places;
})();
