// What the index knows: which paragraphs answer a query, before any text is read. A paragraph is a
// number, counted through the archive, and so is every place of a word in it.
paraphe.archive = (() => {
  const { of, tableOf, instrumentToken } = paraphe.words;
  const [FULL, LONG] = [1.2, 0.5]; // how soon a word said again adds nothing; what length counts
  const [TITLE, NEAR] = [0.6, 4]; // what a heading is worth; words apart that still are close

  const ACRONYM = /^ŧ?([^\dŋŧþðđ]+)ð/;

  // A set of paragraphs maps each to the places in it that were found.
  const add = (set, block, places) => set.set(block, [...(set.get(block) ?? []), ...places]);
  const union = (sets) => sets.reduce((all, set) => (set.forEach((places, block) => add(all, block, places)), all), new Map());
  const both = (one, other) => new Map([...one].filter(([block]) => other.has(block)));

  class Archive {
    names = new paraphe.Names();
    shorts = {}; // of instruments, by id
    blocks = []; // { document, number, start, length, title, cited }
    end = 0;
    readings = new Set(); // the tables of the languages that there are
    #known = new Map();
    #acronyms = new Set();
    #asked = new Map();
    #named;

    /** Take in the table of one folder of the index. */
    take(table) {
      for (const [id, short] of table.instruments) this.shorts[id] = short;
      for (const each of table.acronyms) this.#acronyms.add(each);
      table.names.forEach((name, n) => {
        const document = {
          base: this.end, date: table.dates[n],
          issuer: table.issued[n].map((i) => table.issuers[i]), year: [table.dates[n].slice(0, 4)],
          kind: [table.kinds[table.kind[n]]], language: [table.languages[table.language[n]]],
        };
        document.reading = tableOf(document.language[0]);
        this.readings.add(document.reading);
        this.#known.set(name, document);
        table.lengths[n].forEach((length, number) => {
          const cited = (table.cited[n][number] ?? []).map((i) => table.instruments[i][0]);
          this.blocks.push({ document, number, start: this.end, length, title: table.titles[n].includes(number), cited });
          this.end += length;
        });
        this.end++; // the index closes a document with a mark
      });
    }

    /** The tables of that name, one of each folder. */
    tables(name) {
      return Promise.all(this.bundles.map((bundle) => this.engine.table(`${bundle}/${name}.json.gz`)));
    }

    /** The parts of a query, where names of instruments are seen; phrases have none. */
    async recognised(parts) {
      if (!parts.some(({ keys }) => keys)) return parts;
      await (this.#named ??= this.tables("names").then((tables) => tables.forEach((rows) => this.names.take(rows))));
      return this.names.recognise(parts);
    }

    #blockAt(place) {
      let [low, high] = [0, this.blocks.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.blocks[middle].start <= place) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    /** The places of all tokens that begin so. */
    #tokens(start) {
      const acronym = start.match(ACRONYM)?.[1];
      if (acronym && !this.#acronyms.has(acronym)) return [];
      const places = async () => {
        const { results } = await this.engine.pagefind.search(start);
        return results.flatMap(({ id, words, data }) => {
          const document = this.#known.get(id);
          document.data = data;
          return words.map((word) => document.base + word);
        });
      };
      return this.#asked.get(start) ?? this.#asked.set(start, places()).get(start);
    }

    async #word({ found, acronym, otherwise }) {
      const sets = await Promise.all(found.map((start) => this.#tokens(start)));
      if (acronym && !(await this.#tokens(acronym)).length) sets.push(await this.#tokens(otherwise));
      return new Set(sets.flat());
    }

    /** The paragraphs of a reading in which words stand in a row; all, without a place, for no row. */
    async #row(row, reading) {
      if (!row.length) return new Map(this.blocks.flatMap(({ document }, i) => (document.reading === reading ? [[i, []]] : [])));
      const [first, ...rest] = await Promise.all(row.map((word) => word && this.#word(word)));
      const set = new Map();
      for (const place of first) {
        if (!rest.every((places, i) => !places || places.has(place + i + 1))) continue;
        const block = this.#blockAt(place);
        const { start, length, document } = this.blocks[block];
        if (place + rest.length < start + length && document.reading === reading) add(set, block, [place]);
      }
      return set;
    }

    async #part({ row, ids, literal }, alone, reading) {
      if (!ids) return this.#row(row, reading);
      const short = ids.flatMap((id) => this.names.known.get(id).alone).map((form) => of(reading).startOf(form, "exact"));
      const cited = [...ids.map(instrumentToken), ...short].map((start) => this.#row([{ found: [start] }], reading));
      // A name alone leads where its other names lead; in company, or as one word, it is read too.
      const read = alone && literal.length > 1 ? [] : [Promise.all(literal.map((each) => this.#part(each, alone, reading))).then((sets) => sets.reduce(both))];
      return union(await Promise.all([...cited, ...read]));
    }

    #score(number, sets) {
      const block = this.blocks[number];
      const long = FULL * (1 - LONG + (LONG * block.length * this.blocks.length) / this.end);
      const places = sets.map((set) => set.get(number));
      const worth = places.reduce((sum, { length }, i) => {
        const rare = Math.log(1 + this.blocks.length / sets[i].size);
        return sum + (rare * length) / (length + long);
      }, 0);
      const close = places.slice(1).filter((these, i) => these.some((a) => places[i].some((b) => Math.abs(a - b) <= NEAR)));
      return worth * (1 + close.length / 2 / sets.length) * (block.title ? TITLE : 1);
    }

    /** The hits of a query in parts, and the paragraphs that each part has. */
    async answer(parts) {
      const readings = await Promise.all([...this.readings].map((reading) => {
        const read = paraphe.query.read(parts, reading);
        // Words that all say nothing in a language ask for none of its texts.
        return read.some(({ ids, row }) => ids || row.length) ? Promise.all(read.map((part) => this.#part(part, parts.length === 1, reading))) : [];
      }));
      const sets = parts.map((_, i) => union(readings.flatMap((each) => each[i] ?? [])));
      const hits = sets.length ? [...sets.reduce(both).keys()].map((number) => ({ ...this.blocks[number], score: this.#score(number, sets) })) : [];
      return { parts, hits, sets };
    }
  }

  async function open(root, bundles) {
    const archive = Object.assign(new Archive(), { bundles, engine: await paraphe.engine.open(root, bundles) });
    (await archive.tables("documents")).forEach((table) => archive.take(table));
    return archive;
  }

  return { open };
})();
