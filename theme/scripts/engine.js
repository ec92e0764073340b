// Pagefind, wherever the site is read from. A server gives out Pagefind's own module; a page that
// was opened from a folder cannot import one, so there a classic script, `offline.js` beside the
// index, sets `paraphe.offline` to the same two things: `createInstance(options)` of Pagefind, and
// `read(path)`, the bytes of a file beside the index, by its path under the site's root. A package
// has that form alone, wherever it is read: the search page's `data-forms` says what is there.
paraphe.engine = (() => {
  const overHttp = (root, bundle) =>
    import(new URL(`${bundle}/pagefind.js`, root)).then(({ createInstance }) => ({
      createInstance,
      async read(path) {
        // Its name says nothing of its content: the server is asked whether it has changed.
        const answer = await fetch(new URL(path, root), { cache: "no-cache" });
        if (!answer.ok) throw new Error(path);
        return new Uint8Array(await answer.arrayBuffer());
      },
    }));

  const script = (address) =>
    new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject });
      document.head.append(element);
    });

  const fromFolder = (root, bundle) => script(new URL(`${bundle}/offline.js`, root)).then(() => paraphe.offline);

  /** A file of ours, which is JSON and gzipped, unless a server has unpacked it already. */
  async function unpacked(bytes) {
    if (bytes[0] !== 0x1f) return JSON.parse(new TextDecoder().decode(bytes));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }

  /**
   * Open the index of the site whose root is the URL `root`; `bundles` are its folders, of which
   * the first one holds the engine. `pagefind.search(token)` and `table(path)` are all that the
   * search asks for. No worker: what is asked is small, and a folder could not start one.
   */
  async function open(root, bundles) {
    const fetchable = location.protocol !== "file:" && document.querySelector("[data-forms~=files]");
    const source = await (fetchable ? overHttp : fromFolder)(root, bundles[0]);
    const base = (bundle) => new URL(`${bundle}/`, root).href;
    const pagefind = source.createInstance({ basePath: base(bundles[0]), noWorker: true });
    await pagefind.init();
    for (const bundle of bundles.slice(1)) await pagefind.mergeIndex(base(bundle));
    return { pagefind, table: async (path) => unpacked(await source.read(path)) };
  }

  return { open, script };
})();
