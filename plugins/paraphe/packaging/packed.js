// An index of Pagefind without fetch, which no browser allows a page opened from a folder: its
// files come as base64 in classic scripts. `paraphe.pagefind` is what pagefind.js exports.
(function (engine, firsts, files) {
  "use strict";
  const space = (globalThis.paraphe ??= {});
  const here = new URL(".", document.currentScript.src).href;

  function makeShelf() {
    const folders = new Map(); // address → { firsts: first name of each bundle, files: by name }
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

    async function read(name, folder) {
      const { firsts, files } = folders.get(folder);
      if (!(name in files)) await run(`${folder}packed/${firsts.findLastIndex((first) => first <= name) + 1}.js`);
      if (!(name in files)) return new Response(null, { status: 404 });
      return new Response(Uint8Array.from(atob(files[name]), (sign) => sign.charCodeAt(0)));
    }

    return {
      add: (folder, firsts, files) => folders.set(folder, { firsts, files: { ...files } }),
      put: (script, files) => Object.assign(folders.get(folderOf(script)).files, files),
      fetch: async (asked) => {
        const address = new URL(asked, document.baseURI).href.replace(/[?#].*$/, "");
        if (!folderOf(address)) await run(new URL("packed.js", address).href);
        const folder = folderOf(address);
        return read(address.slice(folder.length), folder);
      },
    };
  }

  space.packed ??= makeShelf();
  space.packed.add(here, firsts, files);
  space.pagefind ??= engine(space.packed.fetch, `${here}pagefind.js`);
})
