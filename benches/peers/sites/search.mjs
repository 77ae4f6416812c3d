// Asks the search of a built site as a reader does, and counts the documents that it should find.
//
//   node search.mjs PROGRAM SITE QUESTIONS.json     CHROMIUM=/path/to/chromium
//
// Prints JSON: whether a word is found in the form in which it stands in the text; for each
// question how many of its documents were among the results, of how many; and the median time from
// the last letter to an unchanged list, in milliseconds.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, normalize, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const tests = new URL("../../../tests/browser/", import.meta.url);
const { chromium } = createRequire(tests)("playwright-core");

// How each site is asked: what opens the field, the field, and the links that it answers with.
// svod's pages are opened from the disk; the others load their index from a server.
const sites = {
  svod: { open: ".find", field: "#_search", results: "#_found a", fromDisk: true },
  mdbook: { open: "#mdbook-search-toggle", field: "#mdbook-searchbar", results: "#mdbook-searchresults a" },
  mkdocs: { field: ".md-search__input", results: ".md-search-result__list a" },
};

const [program, folder, questionsPath] = process.argv.slice(2);
const site = sites[program];
const questions = JSON.parse(await readFile(questionsPath, "utf8"));
const server = site.fromDisk ? null : await serve(resolve(folder));
const address = site.fromDisk
  ? pathToFileURL(join(resolve(folder), "index.html")).href
  : `http://127.0.0.1:${server.address().port}/index.html`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
// Stands in this form in every document: until it is found, the index is not yet loaded.
const plainWord = "оператор";
const loading = 30_000;
const answering = 5_000;

try {
  const page = await browser.newPage();
  await page.goto(address);
  if (site.open) await page.click(site.open);
  const plain = (await ask(page, plainWord, loading)).found.size > 0;
  const answers = [];
  const times = [];
  for (const [question, documents] of Object.entries(questions)) {
    const { found, milliseconds } = await ask(page, question, answering);
    answers.push([question, documents.filter((name) => found.has(name)).length, documents.length]);
    if (milliseconds !== null) times.push(milliseconds);
  }
  times.sort((one, other) => one - other);
  const milliseconds = times[times.length >> 1] ?? null;
  console.log(JSON.stringify({ plain, questions: answers, milliseconds }));
} finally {
  await browser.close();
  server?.close();
}

// The documents among the results once these have not changed for half a second.
async function ask(page, question, patience) {
  const list = () => page.$$eval(site.results, (links) => links.map((link) => link.href));
  await page.click(site.field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(question);
  const start = Date.now();
  const before = await list();
  let [results, changed] = [before, null];
  while (Date.now() - (changed ?? start) < (changed ? 500 : patience)) {
    await page.waitForTimeout(10);
    const now = await list();
    if (now.join() !== results.join()) [results, changed] = [now, Date.now()];
  }
  const names = results.map((href) => /doc-\d+/.exec(href)?.[0]).filter(Boolean);
  return { found: new Set(names), milliseconds: changed && changed - start };
}

// A server of this folder on loopback.
async function serve(root) {
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
  const listener = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://local").pathname));
    try {
      const bytes = await readFile(join(root, path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => listener.listen(0, "127.0.0.1", ready));
  return listener;
}
