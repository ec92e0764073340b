// A short address leads on, with the place that was asked for behind it; to one text, or to several.
const { to } = document.currentScript.dataset;
const rest = location.search + location.hash;
if (to) location.replace(to + rest);
else
  addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("[data-onward] a")) link.href += rest;
  });
