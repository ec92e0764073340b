// From what Pagefind finds in a document to the paragraphs that a reader wants. No DOM here.

const LETTERS = /[\p{L}\p{N}]+/gu;
const ACRONYM = /^\p{Lu}{2,}[\p{Lu}\p{N}]*$/u;
const CONTEXT = 14; // words shown before the first word found
const LENGTH = 46; // words shown in all

/** One way of writing apostrophes and hyphens: the one that the index was made with. */
export const fold = (text) =>
  text.replace(/[’‘ʼ]/g, "'").replace(/[\u2010\u2011]/g, "-").replace(/\u00ad/g, "");

const plain = (text) => fold(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A query: its words, its quoted phrases, and what Pagefind is asked. */
export function parse(query) {
  const phrases = [...query.matchAll(/["«“]([^"»”]+)["»”]/g)].map((m) => plain(m[1]).trim());
  const asked = fold(query).replace(/["«»“”]/g, " ").replace(/\s+/g, " ").trim();
  const words = (asked.match(LETTERS) ?? []).map((word) => ({
    text: plain(word),
    exact: ACRONYM.test(word) || /\d/.test(word),
  }));
  return { asked, phrases: phrases.filter(Boolean), words: words.filter((w) => w.exact || w.text.length > 1) };
}

// Pagefind stems, and cuts a word that is nowhere until something matches: a hit must share most
// of its first letters with a word of the query.
function same(word, part) {
  if (word.exact) return part === word.text;
  const shared = Math.min(Math.max(3, word.text.length - 4), word.text.length);
  return part.slice(0, shared) === word.text.slice(0, shared);
}

const wordsOf = (query, part) => query.words.flatMap((word, i) => (same(word, plain(part)) ? [i] : []));
const matched = (query, token) => (token.match(LETTERS) ?? []).flatMap((part) => wordsOf(query, part));

/** The anchors of a result, each with its own words and the words of them that were found. */
function blocksFound(data, query) {
  const words = data.content.split(/\s+/);
  const anchors = [...data.anchors].sort((a, b) => a.location - b.location);
  const scores = new Map(data.weighted_locations.map((w) => [w.location, w.balanced_score]));
  return anchors.map((anchor, i) => {
    const tokens = words.slice(anchor.location, anchors[i + 1]?.location ?? words.length);
    const marks = new Map();
    let score = 0;
    tokens.forEach((token, j) => {
      if (!scores.has(anchor.location + j)) return;
      const found = matched(query, token);
      if (!found.length) return;
      marks.set(j, found);
      score += scores.get(anchor.location + j);
    });
    return { eid: anchor.id, tokens, marks, score, distinct: new Set([...marks.values()].flat()).size };
  });
}

/** A token cut where its words begin and end: of « l'Iran, » only « Iran » is marked. */
const cut = (token, query) =>
  token.split(/([\p{L}\p{N}]+)/u).filter(Boolean).map((text) => ({ text, mark: wordsOf(query, text).length > 0 }));

/** One [{text, mark}…] a word: the words around the first one found, with what was left out as « […] ». */
function excerpt({ tokens, marks }, query) {
  const first = Math.min(...marks.keys());
  const latest = Math.max(0, tokens.length - LENGTH); // a window that starts later is not full
  const start = Math.min(Math.max(0, first - CONTEXT), latest);
  const end = Math.min(tokens.length, start + LENGTH);
  const shown = tokens.slice(start, end).map((token, i) =>
    marks.has(start + i) ? cut(token, query) : [{ text: token, mark: false }],
  );
  if (start > 0) shown.unshift([{ text: "[…]", mark: false }]);
  if (end < tokens.length) shown.push([{ text: "[…]", mark: false }]);
  return shown;
}

/**
 * The paragraphs of one result that answer the query, best first. Only those that hold every word, where the document has such; only those that cite one of
 * `instruments`, where it is not empty.
 */
export function paragraphs(data, query, instruments) {
  const known = JSON.parse(data.meta.blocks);
  const found = blocksFound(data, query).filter(
    (block) => block.distinct > 0 && query.phrases.every((phrase) => plain(block.tokens.join(" ")).includes(phrase)),
  );
  const most = Math.max(0, ...found.map((block) => block.distinct));
  return found
    .filter((block) => block.distinct === most)
    .filter((block) => !instruments.length || known[block.eid][2].some((name) => instruments.includes(name)))
    .sort((a, b) => b.score - a.score)
    .map((block) => ({
      eid: block.eid,
      place: known[block.eid][0],
      heading: known[block.eid][1],
      instruments: known[block.eid][2],
      excerpt: excerpt(block, query),
    }));
}
