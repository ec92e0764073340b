// Pagefind, wherever the site is read from. A server gives out Pagefind's own module; a page that
// was opened from a folder cannot import one, so there a classic script, `offline.js` beside the
// index, sets `paraphe.offline` to the same two things: `createInstance(options)` of Pagefind, and
// `read(path)`, the bytes of a file beside the index, by its path under the site's root. A package
// has that form alone, wherever it is read: the search page's `data-forms` says what is there.
paraphe.engine = (() => {
  /** The text of a file that is gzipped, unless a server has unpacked it already. */
  function unpacked(bytes) {
    const stream = new Blob([bytes]).stream();
    return new Response(bytes[0] === 0x1f ? stream.pipeThrough(new DecompressionStream("gzip")) : stream).text();
  }

  async function overHttp(root, bundle) {
    async function read(path) {
      // Its name says nothing of its content: the server is asked whether it has changed.
      const answer = await fetch(new URL(path, root), { cache: "no-cache" });
      if (!answer.ok) throw new Error(path);
      return new Uint8Array(await answer.arrayBuffer());
    }
    // Zipped it is a quarter; a server's policy may allow no module that is made here.
    const module = new Blob([await unpacked(await read(`${bundle}/pagefind.js.gz`))], { type: "text/javascript" });
    const { createInstance } = await import(URL.createObjectURL(module)).catch(() => import(new URL(`${bundle}/pagefind.js`, root)));
    return { createInstance, read };
  }

  const script = (address) =>
    new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject });
      document.head.append(element);
    });

  /**
   * Open the index of the site whose root is the URL `root`; `bundles` are its folders, of which
   * the first one holds the engine. `pagefind.search(token)` and `table(path)` are all that the
   * search asks for. No worker: what is asked is small, and a folder could not start one.
   */
  async function open(root, bundles) {
    const fetchable = location.protocol !== "file:" && document.querySelector("[data-forms~=files]");
    const source = fetchable ? await overHttp(root, bundles[0]) : await script(new URL(`${bundles[0]}/offline.js`, root)).then(() => paraphe.offline);
    const base = (bundle) => new URL(`${bundle}/`, root).href;
    const pagefind = source.createInstance({ basePath: base(bundles[0]), noWorker: true });
    await pagefind.init();
    for (const bundle of bundles.slice(1)) await pagefind.mergeIndex(base(bundle));
    return { pagefind, table: async (path) => JSON.parse(await unpacked(await source.read(path))) };
  }

  return { open, script };
})();
