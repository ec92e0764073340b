// Remembers the display choices. Without it they hold for the page only; nothing else needs script.
const key = "paraphe-display";
const panel = document.querySelector(".display");
const stored = () => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {}; // a browser that forbids storage, or a page read from a file
  }
};
for (const [id, checked] of Object.entries(stored())) {
  const input = document.getElementById(id);
  if (input) input.checked = checked;
}
panel.addEventListener("change", () => {
  const choices = [...panel.querySelectorAll("input")].map((input) => [input.id, input.checked]);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(choices)));
  } catch {
    // the choice holds for this page
  }
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !panel.open) return;
  panel.open = false;
  panel.firstElementChild.focus();
});
