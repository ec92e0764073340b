// The names of instruments in a query: a name asks for the paragraphs that cite the instrument.
paraphe.Names = class {
  known = new Map();
  #tree = new Map();
  #numbers = new Map();

  /** Take in rows of [id, short, title, class, names, names of one word, numbers]. */
  take(rows) {
    for (const [id, short, title, letter, names, alone, numbers] of rows) {
      if (this.known.has(id)) continue;
      this.known.set(id, { id, short, title, letter, alone, words: new Set(names.join(" ").split(" ")) });
      for (const name of names) {
        let node = this.#tree;
        for (const word of name.split(" ")) node = node.get(word) ?? node.set(word, new Map()).get(word);
        (node.ids ??= []).push(id);
      }
      for (const number of numbers) this.#numbers.set(number, [...(this.#numbers.get(number) ?? []), id]);
    }
  }

  /** The longest name in the parts from `at` on: [parts, ids]. */
  #longest(parts, at, node = this.#tree) {
    const words = parts[at]?.keys ?? [];
    // « sur » says nothing in French, but may in another language.
    if (parts[at]?.keys && !words.length && node !== this.#tree) {
      const [more, ids] = this.#longest(parts, at + 1, node);
      return more ? [more + 1, ids] : [0];
    }
    const nodes = words.reduce((all, ways) => all.flatMap((each) => ways.map((way) => each.get(way)).filter(Boolean)), words.length ? [node] : []);
    return nodes.map((next) => {
      const [more, ids] = this.#longest(parts, at + 1, next);
      return more ? [more + 1, ids] : next.ids ? [1, next.ids] : [0];
    }).reduce((best, each) => (each[0] > best[0] ? each : best), [0]);
  }

  /** The same parts, where a name is one, with `ids`, and the parts that it was of. */
  recognise(parts) {
    const found = [];
    for (let at = 0; at < parts.length; ) {
      const [length, ids] = this.#longest(parts, at);
      const literal = parts.slice(at, at + length);
      found.push(length ? { text: literal.map(({ text }) => text).join(" "), ids, literal } : parts[at]);
      at += length || 1;
    }
    return found;
  }

  /** The instruments whose page answers: those named, or those with the number that was typed. */
  pages(parts) {
    const named = parts.flatMap(({ ids }) => ids ?? []);
    const number = parts.length === 1 && (parts[0].keys ?? []).map(([way]) => way).join(" ");
    return [...new Set(named.length ? named : (this.#numbers.get(number) ?? []))].map((id) => this.known.get(id));
  }
};
