// A name -> the documents and instruments of the archive that bear it.
paraphe.Candidates = class {
  constructor(shelves) {
    this.shelves = shelves;
  }

  async #document(number) {
    const [id, title, date, issuer] = await this.shelves.row("documents", number);
    return { kind: "document", id, title, about: [date, issuer].filter(Boolean).join(", "), number };
  }

  /**
   * Documents: { whole: one has a symbol that was asked, version: only versions of it are there,
   * found: numbers, unknown: words in no name }. `found` bear all words that are some document's.
   */
  async #documents(name) {
    const { dates, symbols, words } = paraphe.reading.asked(name);
    const sets = [];
    const unknown = [];
    let [whole, version] = [false, false];
    const take = (numbers, text) => (numbers.length ? sets.push(new Set(numbers)) : unknown.push(text));
    const named = (key) => this.shelves.named("documents", key);
    const byWord = async ({ form, text }) => take(await named(/\d/.test(form) ? form : paraphe.words.stem(form)), text);
    for (const { text, keys, words: parts } of symbols) {
      const bearing = async (sign) => (await Promise.all(keys.map((key) => named(sign + key)))).find((numbers) => numbers.length);
      const own = await bearing("=");
      const found = own ?? (await bearing("~"));
      whole ||= Boolean(own);
      version ||= Boolean(found && !own);
      if (found) sets.push(new Set(found));
      // « Toronto-2018 » is no symbol, but two words.
      else if (parts.every(({ form }) => /^(\p{L}+|\d{4})$/u.test(form))) for (const word of parts) await byWord(word);
      else unknown.push(text);
    }
    for (const date of dates) take(await named(date), date);
    for (const word of await this.#typed(words, (numbers) => {
      sets.push(new Set(numbers));
      whole = true;
    })) await byWord(word);
    const [first, ...others] = sets.sort((a, b) => a.size - b.size);
    return { whole, version, found: first ? [...first].filter((number) => others.every((set) => set.has(number))) : [], unknown };
  }

  /** The words that are in no symbol; `take` gets the documents of each symbol typed with spaces. */
  async #typed(words, take) {
    let left = words;
    for (const { at, end, key } of paraphe.reading.rows(words)) {
      const row = words.slice(at, end);
      const numbers = row.every((word) => left.includes(word)) ? await this.shelves.named("documents", `=${key}`) : [];
      if (!numbers.length) continue;
      take(numbers);
      left = left.filter((word) => !row.includes(word));
    }
    return left;
  }

  /** The ways to write a name as the search compares names. */
  #keys(name) {
    const { words, stem } = paraphe.words;
    const kept = words(name).filter(({ kind }) => kind !== "common");
    const all = words(name).map(({ form }) => form).join(" ");
    const written = (of) => kept.map(of).join(" ");
    return [...new Set([
      written(({ form, kind }) => (kind === "exact" ? form : stem(form))), written(({ form }) => (/\d/.test(form) ? form : stem(form))),
      written(({ form }) => form), all,
    ])].filter(Boolean);
  }

  async #instruments(name) {
    const keys = this.#keys(name);
    const found = await Promise.all(["instruments", "acts"].map(async (shelf) => {
      const numbers = new Set((await Promise.all(keys.map((key) => this.shelves.named(shelf, key)))).flat());
      return Promise.all([...numbers].map((number) => this.shelves.row(shelf, number)));
    }));
    return found.flat().map(([id, title, letter, provisions, text, textTitle]) => ({
      kind: "instrument", id, title, letter, provisions: provisions.split(" ").filter(Boolean),
      text: text && { kind: "document", id: text, title: textTitle, about: "" },
    }));
  }

  /** The same, with the instruments, and `documents`, which says of numbers what they are. */
  async of(name) {
    const [documents, instruments] = await Promise.all([this.#documents(name), this.#instruments(name)]);
    return { ...documents, instruments, documents: (numbers) => Promise.all(numbers.map((number) => this.#document(number))) };
  }

  /** The document that has an identifier; null for none. */
  async called(id) {
    const key = paraphe.words.words(id).map(({ form }) => form).join(" ");
    const found = await Promise.all((await this.shelves.named("documents", `=${key}`)).map((number) => this.#document(number)));
    return found.find((each) => each.id === id.toLowerCase()) ?? null;
  }
};
