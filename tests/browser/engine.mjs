// Makes themes/classic/static/search/engine.js: what finds words in the texts of a book, from
// MiniSearch and the Snowball stemmers of Russian and English, in one classic script that also
// works in a page from a folder.
//
//   node engine.mjs            says whether the file is what this makes (exit code 1 if not)
//   node engine.mjs --write    writes it

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "../../themes/classic/static/search");
const root = (name) => join(here, "node_modules", name);
const version = (name) => JSON.parse(readFileSync(join(root(name), "package.json"), "utf8")).version;
const licence = (name, licenceFile) => readFileSync(join(root(name), licenceFile), "utf8").trim();

const source = `
  import MiniSearch from "minisearch";
  import { stemmer as russian } from "@orama/stemmers/russian";
  import { stemmer as english } from "@orama/stemmers/english";
  window.svodEngine = { MiniSearch, russian, english };
`;
const { outputFiles } = await build({
  stdin: { contents: source, resolveDir: here },
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: "es2021",
  charset: "utf8",
  legalComments: "none",
});
const snowball = `Copyright (c) 2001, Dr Martin Porter; Copyright (c) 2004, 2005, Richard Boulton. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.
3. Neither the name of the Snowball project nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;
const licences = [
  `MiniSearch ${version("minisearch")}`,
  licence("minisearch", "LICENSE.txt"),
  "The Snowball stemmers of Russian and English",
  snowball,
  `as compiled in @orama/stemmers ${version("@orama/stemmers")}`,
  licence("@orama/stemmers", "LICENSE.md"),
  readFileSync(join(here, "../../LICENSE-APACHE"), "utf8").trim(),
].join("\n\n");
const text = `/* MiniSearch (MIT) and Snowball stemmers (BSD-3-Clause, Apache-2.0): see LICENSES. */\n${outputFiles[0].text}`;
const files = { "engine.js": text, LICENSES: `${licences}\n` };

for (const [name, wanted] of Object.entries(files)) {
  const file = join(folder, name);
  if (process.argv.includes("--write")) {
    writeFileSync(file, wanted);
  } else if (readFileSync(file, "utf8") !== wanted) {
    console.error(`${file} is not what tests/browser/engine.mjs makes`);
    process.exitCode = 1;
  }
}
