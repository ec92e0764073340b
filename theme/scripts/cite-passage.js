// A passage is ranges and single blocks: `para_4..para_7,para_9`. In an address it is a query, and
// the fragment is its first block, which every browser reaches: `?passage=para_4..para_7#para_4`.
const places = locate();
const order = [...places.keys()];
const base = document.querySelector("link[rel=canonical]")?.href ?? (location.protocol.startsWith("http") ? location.origin + location.pathname : "");

/** The block of an identifier, of one of long ago too; of a part its first. */
function blockOf(id) {
  const found = document.getElementById(id);
  const isAhead = (block) => found.matches(".alias, .annex") && found.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING;
  return found && (order.find((block) => block.contains(found)) ?? order.find(isAhead));
}

/** The fragment as it was typed. */
function typed() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ""; // a per cent sign that escapes nothing
  }
}

/** What stands in an address as pairs of blocks, in reading order; what is not there is left out. */
function parsed(text) {
  return text.split(",").map((range) => range.split("..").map((id) => blockOf(id.trim())))
    .filter((range) => range.every((block) => places.has(block)))
    .map((range) => [range[0], range.at(-1)].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
}

const written = (ranges) => ranges.map(([a, b]) => a === b ? a.id : `${a.id}..${b.id}`).join();

/** The passage's part of an address. */
function fragment(ranges, words = "") {
  const isOne = ranges.length === 1 && ranges[0][0] === ranges[0][1];
  return !ranges.length ? "" : `${isOne || words ? "" : `?passage=${written(ranges)}`}#${ranges[0][0].id}${words}`;
}

function highlight(ranges) {
  const ends = ranges.map((range) => range.map((block) => order.indexOf(block)));
  order.forEach((block, i) => block.classList.toggle("passage", ends.some(([a, b]) => a <= i && i <= b)));
}

function replace(address) {
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // a browser that holds every file for a site of its own
  }
}

/** Show a passage as what one was sent to, its address in the bar. */
function show(ranges) {
  highlight(ranges);
  replace(location.pathname + fragment(ranges));
}

/** The passage that the address asks for; of a plain fragment nothing. */
function asked() {
  const fragment = typed();
  return parsed(/,|\.\./.test(fragment) ? fragment : new URLSearchParams(location.search).get("passage") ?? "");
}

function arrive() {
  const ranges = asked();
  highlight(ranges);
  if (ranges.length && blockOf(typed()) !== ranges[0][0]) ranges[0][0].scrollIntoView();
}

addEventListener("hashchange", () => {
  if (asked().length && !blockOf(typed())) return arrive();
  // Another place was gone to: the passage is no part of its address.
  highlight([]);
  if (new URLSearchParams(location.search).has("passage")) replace(location.pathname + location.hash);
});
arrive();
