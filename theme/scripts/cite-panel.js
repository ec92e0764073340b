// The panel: forms on one side, the citation on the other. What it says is composed here, from the
// document's own patterns; nothing is in the page for each paragraph.
const patterns = JSON.parse(document.querySelector("[data-cite]").dataset.cite);
const ESCAPES = {
  html: (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt()};`),
  tex: (text) => text.replace(/[^\p{L}\p{N}]/gu, (sign) => TABLES.tex[sign] ?? sign),
  json: (text) => JSON.stringify(text).slice(1, -1),
  markdown: (text) => text.replace(/[\\`*_[\]<>#~|&]/g, "\\$&"),
  none: String,
};

/** A citation in a form, as HTML where the form is rich. */
function cited([key, , escape, vocabulary], ranges, words) {
  const place = inWords(ranges.map((range) => range.map((block) => places.get(block))), TABLES.words[vocabulary]);
  const address = base && base + fragment(ranges, words);
  const values = [ESCAPES[escape](place), escape === "html" ? ESCAPES.html(address) : address];
  return patterns[key].map((piece) => {
    if (typeof piece === "string") return piece;
    const [before, value, after] = piece;
    return !values[value] ? "" : after === null ? before : before + values[value] + after;
  }).join("");
}

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

class Panel {
  constructor() {
    this.heading = element("h2", { id: "cite-heading" });
    this.choices = TABLES.forms.map((form, i) => {
      const input = element("input", { type: "radio", name: "cite-form", value: i });
      return element("label", {}, input, element("span", { textContent: form[1] }));
    });
    this.text = element("div", { className: "cited", tabIndex: 0, role: "region", ariaLabel: "Citation" });
    this.until = element("select");
    this.range = element("label", { className: "until" }, "Jusqu’à ", this.until);
    this.said = element("p", { role: "status" });
    const forms = element("fieldset", {}, element("legend", { className: "vh", textContent: "Forme" }), ...this.choices);
    const copy = element("button", { type: "button", textContent: "Copier" });
    const close = element("button", { type: "button", textContent: "Fermer" });
    this.dialog = element("dialog", { className: "cite-panel" }, this.heading, forms, this.text, this.range, element("p", { className: "acts" }, copy, close), this.said);
    this.dialog.setAttribute("aria-labelledby", "cite-heading");
    this.dialog.dataset.ed = "";
    copy.addEventListener("click", () => this.copy());
    close.addEventListener("click", () => this.dialog.close());
    forms.addEventListener("change", () => this.prefer(Number(forms.querySelector(":checked").value)));
    this.until.addEventListener("change", () => this.extend(order[this.until.value]));
    this.dialog.addEventListener("click", ({ target }) => target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("close", () => this.beside.focus({ preventScroll: true }));
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    document.body.append(this.dialog);
  }

  /** Open beside an element, which gets the focus back. */
  open(ranges, beside, words = "", form = stored()) {
    [this.ranges, this.beside, this.words] = [ranges, beside, words];
    this.list();
    this.choose(form);
    this.dialog.showModal();
    const { bottom, left } = beside.getBoundingClientRect();
    const { offsetHeight: high, offsetWidth: wide } = this.dialog;
    this.dialog.style.top = `${Math.max(8, Math.min(bottom + 4, innerHeight - high - 8))}px`;
    this.dialog.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - wide - 8))}px`;
    this.choices[this.form].firstChild.focus();
  }

  /** The ends that the passage may have: what follows in its part. */
  list() {
    const [range] = this.ranges;
    this.range.hidden = this.ranges.length !== 1 || Boolean(this.words);
    if (this.range.hidden) return;
    const part = range[0].closest(".part");
    const from = order.indexOf(range[0]);
    this.until.replaceChildren(...order.flatMap((block, i) => {
      if (i < from || !part || block.closest(".part") !== part) return [];
      const name = inWords([[places.get(block), places.get(block)]], TABLES.words.fr);
      return new Option(name, i, false, block === range[1]);
    }));
  }

  extend(block) {
    this.ranges = [[this.ranges[0][0], block]];
    show(this.ranges);
    this.choose(this.form);
  }

  choose(form) {
    this.form = form;
    const [key, , , , isRich] = TABLES.forms[form];
    const place = inWords(this.ranges.map((range) => range.map((block) => places.get(block))), TABLES.words.fr);
    this.heading.textContent = this.words ? "Citer ces mots" : place ? `Citer ${place}` : "Citer le document";
    this.choices[form].firstChild.checked = true;
    const citation = cited(TABLES.forms[form], this.ranges, this.words);
    this.html = isRich ? citation : key === "html" ? citation : "";
    this.text.classList.toggle("code", !isRich);
    if (isRich) this.text.innerHTML = citation;
    else this.text.textContent = citation || "Adresse inconnue : cette copie n’est pas publiée.";
    this.plain = isRich || citation ? this.text.textContent : "";
    this.said.textContent = "";
  }

  prefer(form) {
    this.choose(form);
    store(form);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === this.until) return;
    const key = event.key.toLowerCase();
    if (key === "c" || (key === "enter" && event.target.type !== "button")) this.copy();
    else {
      const form = TABLES.forms.findIndex(([, name]) => name[0].toLowerCase() === key);
      if (form < 0) return;
      this.prefer(form);
      this.choices[form].firstChild.focus();
    }
    event.preventDefault();
  }

  async copy() {
    const done = Boolean(this.plain) && (await copied(this.plain, TABLES.forms[this.form][4] ? this.html : ""));
    if (!done) getSelection().selectAllChildren(this.text);
    this.said.textContent = done ? "Copié." : "Copie refusée par le navigateur : la citation est sélectionnée.";
  }
}

/** Put words into the clipboard, for Word with their italics. A page of a folder has no other way. */
async function copied(plain, html) {
  let taken = false;
  const give = (event) => {
    event.clipboardData.setData("text/plain", plain);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  addEventListener("copy", give, { capture: true, once: true });
  document.execCommand("copy");
  removeEventListener("copy", give, { capture: true });
  if (taken) return true;
  try {
    await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return false;
  }
}

function stored() {
  try {
    const key = localStorage.getItem("paraphe-cite");
    return Math.max(0, TABLES.forms.findIndex((form) => form[0] === key));
  } catch {
    return 0;
  }
}

function store(form) {
  try {
    localStorage.setItem("paraphe-cite", TABLES.forms[form][0]);
  } catch {
    // it holds for the page
  }
}
