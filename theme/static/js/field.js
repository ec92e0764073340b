// « / » reaches the field.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select")) return;
  event.preventDefault();
  document.getElementById("q").select();
});
