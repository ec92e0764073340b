async (query) => {
  const field = document.querySelector("[data-search] input[type=search]");
  const status = document.querySelector("[data-status]");
  field.value = query;
  field.form.requestSubmit();
  do await new Promise((later) => setTimeout(later, 5));
  while (status.textContent === "Recherche…" || (query && !status.textContent));
}
