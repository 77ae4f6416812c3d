// Opens each page of built handbooks from the disk, as a reader does, and looks for what the
// reader would stumble over: errors, requests to anywhere else, text past the edge of a narrow
// or a wide screen, barriers that axe finds in light and dark, pages that need a script.
//
//   node pages.mjs [--limit N] FOLDER…       CHROMIUM=/path/to/chromium
//
// A folder of many pages is sampled evenly with --limit. Exits with 1 if a page fails.

import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { barriers, launched } from "./chromium.mjs";

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

const { values, positionals: folders } = parseArgs({
  options: { limit: { type: "string" }, workers: { type: "string" } },
  allowPositionals: true,
});
if (folders.length === 0) {
  console.error("usage: node pages.mjs [--limit N] [--workers N] FOLDER…");
  process.exit(2);
}

const browser = await launched();
let passed = 0;
let failed = 0;
try {
  for (const folder of folders) {
    const result = await checkFolder(folder);
    passed += result.passed;
    failed += result.failed;
  }
} finally {
  await browser.close();
}
if (folders.length > 1) console.log(`all folders: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function checkFolder(folder) {
  const names = sampled(pagesOf(folder));
  const left = [...names];
  let failures = 0;
  const work = async () => {
    const readers = { scripts: await reader(true), plain: await reader(false) };
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const address = pathToFileURL(resolve(folder, name)).href;
      const found = [
        ...(await withScripts(readers.scripts, address)),
        ...(await withoutScripts(readers.plain, address)),
      ];
      for (const complaint of found) console.log(`${join(folder, name)}: ${complaint}`);
      if (found.length > 0) failures += 1;
    }
    await readers.scripts.context.close();
    await readers.plain.context.close();
  };
  const workers = Number(values.workers ?? Math.min(4, availableParallelism()));
  await Promise.all(Array.from({ length: workers }, work));
  if (names.length === 0) console.log(`${folder}: there is no page`);
  console.log(`${folder}: ${names.length - failures} passed, ${failures} failed`);
  return { passed: names.length - failures, failed: failures + (names.length === 0 ? 1 : 0) };
}

function pagesOf(folder) {
  if (folder.endsWith(".html")) return [""];
  const entries = readdirSync(folder, { recursive: true });
  return entries.filter((name) => name.endsWith(".html")).sort();
}

function sampled(names) {
  const limit = Number(values.limit ?? names.length);
  if (names.length <= limit) return names;
  return Array.from({ length: limit }, (_, at) => names[Math.floor((at * names.length) / limit)]);
}

/** What is wrong with a page as most readers see it. */
async function withScripts({ page, complaints }, address) {
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(address, { waitUntil: "load" });
  complaints.push(...(await overflow(page, wide)));
  complaints.push(...(await missingFonts(page)));
  complaints.push(...(await barriers(page, "light")));
  // What depends on colours and on the width is looked at again; the markup is the same.
  await page.emulateMedia({ colorScheme: "dark" });
  complaints.push(...(await barriers(page, "dark", { rules: ["color-contrast", "link-in-text-block"] })));
  await page.setViewportSize(narrow);
  await page.emulateMedia({ colorScheme: "light" });
  complaints.push(...(await overflow(page, narrow)));
  complaints.push(...(await barriers(page, "narrow", { rules: ["scrollable-region-focusable", "target-size"] })));
  complaints.push(...(await openMenu(page)));
  return complaints.splice(0);
}

/** What is wrong with it where scripts are switched off. */
async function withoutScripts({ page, complaints }, address) {
  await page.goto(address, { waitUntil: "load" });
  const main = page.locator("main");
  if ((await main.count()) !== 1 || !(await main.isVisible())) {
    complaints.push("without scripts there is no text");
  } else if ((await main.innerText()).trim().length === 0) {
    complaints.push("without scripts the text is empty");
  }
  complaints.push(...(await overflow(page, narrow)));
  return complaints.splice(0).map((complaint) => `no scripts: ${complaint}`);
}

/** A window of one reader; what happens in it is written down until it is taken. */
async function reader(javaScriptEnabled) {
  const complaints = [];
  // Where nothing can hover, what shows itself under a pointer is always there.
  const context = await browser.newContext({ viewport: narrow, javaScriptEnabled, hasTouch: true });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const isOwn = ["file:", "data:"].some((scheme) => request.url().startsWith(scheme));
    if (!isOwn) complaints.push(`asks for ${request.url()}`);
  });
  page.on("requestfailed", (request) => complaints.push(`cannot load ${request.url()}`));
  return { context, page, complaints };
}

/** Elements that make the page itself scroll sideways; boxes that scroll inside are well. */
async function overflow(page, { width }) {
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const past = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    const names = past.slice(0, 3).map((element) => `<${element.localName} class="${element.className}">`);
    return `${root.scrollWidth - root.clientWidth} px too wide: ${names.join(", ")}`;
  });
  return found === null ? [] : [`at ${width} px it is ${found}`];
}

/** A face that the page uses and that did not load would be replaced without a word. */
async function missingFonts(page) {
  const broken = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((face) => face.status === "error").map((face) => face.family);
  });
  return broken.map((family) => `the font ${family} did not load`);
}

/** On a phone the contents are one tap away and give the text back. */
async function openMenu(page) {
  const open = page.locator(".open-menu");
  if ((await open.count()) === 0) return [];
  await open.click();
  const complaints = await overflow(page, narrow);
  const menu = page.locator("nav.menu");
  if (!(await menu.isVisible())) complaints.push("the menu does not open");
  complaints.push(...(await barriers(page, "menu", { rules: ["target-size", "aria-hidden-focus"] })));
  await page.locator(".close-menu").click();
  if (await menu.isVisible()) complaints.push("the menu does not close");
  return complaints;
}
