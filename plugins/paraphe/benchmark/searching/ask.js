async (query) => {
  const field = document.querySelector("[data-search] [type=search]");
  const status = document.querySelector("[data-status]");
  status.textContent = "…";
  field.value = query;
  field.form.requestSubmit();
  while (["…", "Recherche…"].includes(status.textContent)) await new Promise((later) => setTimeout(later));
}
