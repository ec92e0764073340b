// An index of Pagefind without fetch, which no browser allows a page opened from a folder: its
// files come as base64 in classic scripts. Sets `paraphe.offline`: what pagefind.js exports, and
// `read(path)`, the bytes of a file of the index by its path under the site's root.
(function (engine, firsts, files) {
  "use strict";
  const space = (globalThis.paraphe ??= {});
  const here = new URL(".", document.currentScript.src).href;

  function makeShelf() {
    const folders = new Map(); // address → { firsts: first name in each bundle, files: by name }
    const asked = new Map(); // address of a script → the promise that it has run

    const run = (address) => {
      if (!asked.has(address))
        asked.set(address, new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.onload = resolve;
          script.onerror = () => {
            asked.delete(address); // it may be there the next time
            script.remove();
            reject(new TypeError(`${address} could not be read`));
          };
          script.src = address;
          document.head.append(script);
        }));
      return asked.get(address);
    };
    const folderOf = (address) => [...folders.keys()].find((folder) => address.startsWith(folder));
    const bundleOf = (name, firsts) => firsts.filter((first) => first <= name).length;

    /** The base64 of a file, undefined where the index has none of that name. */
    async function find(address) {
      if (!folderOf(address)) await run(new URL("offline.js", address).href);
      const folder = folderOf(address);
      const { firsts, files } = folders.get(folder);
      const name = address.slice(folder.length);
      const bundle = bundleOf(name, firsts);
      if (!(name in files) && bundle) await run(`${folder}packed/${bundle}.js`);
      return files[name];
    }
    const plain = (asked) => new URL(asked, document.baseURI).href.replace(/[?#].*$/, "");
    const unwritten = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

    return {
      add: (folder, firsts, files) => folders.set(folder, { firsts, files: { ...files } }),
      put: (script, files) => Object.assign(folders.get(folderOf(script)).files, files),
      async read(path) {
        const found = await find(plain(new URL(`../${path}`, here)));
        if (found === undefined) throw new TypeError(`${path} is not in the index`);
        return unwritten(found);
      },
      async fetch(asked) {
        const found = await find(plain(asked));
        return found === undefined ? new Response(null, { status: 404 }) : new Response(unwritten(found));
      },
    };
  }

  const first = !space.offline;
  space.offline ??= makeShelf();
  space.offline.add(here, firsts, files);
  if (first) Object.assign(space.offline, engine(space.offline.fetch, `${here}pagefind.js`));
})
