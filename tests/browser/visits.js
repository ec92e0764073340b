// What a visitor does on a page, by name; each takes what it is given, and gives back plain data.
({
  all: (selector) => [...document.querySelectorAll(selector)],
  async until(done) {
    while (!done()) await new Promise((later) => setTimeout(later));
  },
  status: () => document.querySelector("[data-status]"),

  where: () => [location.href, document.querySelector(":target")?.id ?? ""],
  link: (selector) => document.querySelector(selector).href,
  marked() {
    return this.all(":target mark").map((mark) => mark.textContent);
  },
  async fetched(address) {
    try {
      return (await (await fetch(address)).text()).length;
    } catch {
      return "refused";
    }
  },
  async looks() {
    await document.fonts.ready;
    const inState = (state) => [...document.fonts].filter((font) => font.status === state).length;
    const brand = getComputedStyle(document.querySelector("a.brand")).color;
    return { fonts: inState("loaded"), broken: inState("error"), styled: brand !== "rgb(0, 0, 238)" };
  },

  /** All hits of each query, asked one after another in the field. */
  async search(queries) {
    const field = document.querySelector("[data-search] [type=search]");
    const more = document.querySelector("[data-more]");
    const found = [];
    for (const query of queries) {
      this.status().textContent = "…";
      field.value = query;
      field.form.requestSubmit();
      await this.until(() => !["…", "Recherche…"].includes(this.status().textContent));
      while (!more.hidden) {
        const shown = this.all("[data-hit]").length;
        more.click();
        await this.until(() => this.all("[data-hit]").length > shown);
      }
      found.push({ query, ...this.outcome() });
    }
    return found;
  },
  outcome() {
    return {
      status: this.status().textContent,
      hits: this.all("[data-hit]").map((hit) => hit.pathname.split("/").at(-2) + hit.hash),
      excerpts: this.all("[data-hit]").map((hit) => hit.textContent),
      choices: this.all("[data-filters] label").map((label) => label.textContent),
      chosen: this.all("[data-filters] :checked").map((box) => box.value),
      instruments: this.all("[data-instrument]").map((link) => link.dataset.instrument),
    };
  },

  /** Ask in the field that every page has, once this has ended: it leads to another page. */
  ask(query) {
    const field = document.getElementById("q");
    field.value = query;
    setTimeout(() => field.form.requestSubmit(), 50);
  },
  /** What the search in the address has found. */
  async found() {
    await this.until(() => this.all("[data-hit]").length && /\d/.test(this.status().textContent));
    return this.outcome();
  },
  /** Choose the last value of a filter. */
  async choose(filter) {
    const before = (await this.found()).status;
    this.all(`[data-filters] [name=${filter}]`).at(-1).click();
    await this.until(() => this.status().textContent !== before);
    return { ...this.outcome(), address: location.search };
  },
  /** Where the first hit leads, as the page has it at the click. */
  async followed() {
    await this.found();
    return new Promise((told) => {
      const stop = (event) => {
        event.preventDefault();
        told(event.target.closest("a").href);
      };
      addEventListener("click", stop, { once: true });
      document.querySelector("[data-hit]").click();
    });
  },
})
