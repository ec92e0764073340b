// node minisearch.mjs texts.json output: an index of all texts for MiniSearch, by its own manual.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import MiniSearch from "minisearch";

const [texts, output] = process.argv.slice(2);
const index = new MiniSearch({ fields: ["title", "text"], storeFields: ["title"] });
index.addAll(JSON.parse(readFileSync(texts, "utf8")));
mkdirSync(output, { recursive: true });
writeFileSync(`${output}/index.json`, JSON.stringify(index));
