// Where names and labels lie: small scripts beside the page, each of which is loaded when it is
// asked for, from a server or from a folder. Python laid them out: plugins/paraphe/resolver.
paraphe.shelve = (name, data) => paraphe.shelved.set(name, data);
paraphe.shelved = new Map();

paraphe.Shelves = class {
  #coming = new Map();

  /** `counts` are the buckets of each shelf of names, `rows` how many rows a file has. */
  constructor(root, counts, rows, version) {
    Object.assign(this, { root, counts, rows, version });
  }

  /** What a file holds; null where there is none. */
  load(name) {
    const script = () => new Promise((resolve) => {
      const over = () => resolve(paraphe.shelved.get(name) ?? null);
      document.head.append(Object.assign(document.createElement("script"), { src: new URL(`${name}.js?${this.version}`, this.root), onload: over, onerror: over }));
    });
    return this.#coming.get(name) ?? this.#coming.set(name, script()).get(name);
  }

  /** The twin of `bucket` in shelves.py. */
  static bucket(name, count) {
    let number = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) number = Math.imul(number ^ name.charCodeAt(i), 0x01000193) >>> 0;
    return number % count;
  }

  /** The numbers of all on a shelf that bear a name. */
  async named(shelf, name) {
    const held = await this.load(`${shelf}/names/${paraphe.Shelves.bucket(name, this.counts[shelf])}`);
    let number = 0;
    return (Object.hasOwn(held ?? {}, name) ? held[name] : []).map((step) => (number += step));
  }

  /** What is said of one. */
  async row(shelf, number) {
    const page = await this.load(`${shelf}/rows/${Math.floor(number / this.rows)}`);
    return page[number % this.rows];
  }

  /** The labels of a document, by its id. */
  labels(id) {
    return this.load(`labels/${id}`);
  }
};
