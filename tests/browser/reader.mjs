// Reads built handbooks as a person does, from the disk: searches in the language of the book with
// other forms of its words, slips and beginnings, by the keyboard alone, in the linked pages and on
// the page of all; chooses a dark ground and large text; comes back to a new version.
//
//   node reader.mjs [--time] OUT…       CHROMIUM=/path/to/chromium
//
// OUT holds html/ and handbook.html. With --time it only prints how long the search takes to be
// ready for 2,000 sections. Exits with 1 if something does not hold.

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { launched } from "./chromium.mjs";

/* What is asked for, and how what is found must begin. None of the forms is that of a title. */
const QUERIES = {
  ru: [
    ["жалобами", "жалоб"], ["приветствием", "приветств"], ["покупателями", "покупател"],
    ["сотрудникам", "сотрудник"], ["звонков", "звон"], ["писем", "пис"], ["ответами", "ответ"],
    ["доставкою", "доставк"], ["возвртов", "возврат"], ["обещан", "обещан"],
  ],
  en: [
    ["complained", "complain"], ["greetings", "greet"], ["apologising", "apolog"], ["guest", "guest"],
    ["allergies", "allerg"], ["manageres", "manager"], ["bookin", "book"],
  ],
  sk: [
    ["sťažnosťami", "sťažnos"], ["staznosti", "sťažnos"], ["pozdravom", "pozdrav"], ["zákazníkmi", "zákazní"],
    ["hovorov", "hovor"], ["odpovedí", "odpoved"], ["reklamaci", "reklam"],
  ],
};
const SECTIONS = 2000;

const { values, positionals: outs } = parseArgs({ options: { time: { type: "boolean" } }, allowPositionals: true });
if (outs.length === 0) {
  console.error("usage: node reader.mjs [--time] OUT…");
  process.exit(2);
}
const browser = await launched();
let passed = 0;
const complaints = [];
const holds = (isTrue, what) => (isTrue ? (passed += 1) : complaints.push(what));

try {
  for (const out of outs) {
    if (values.time) await time(out);
    else await read(out);
  }
} finally {
  await browser.close();
}
if (!values.time) {
  for (const complaint of complaints) console.log(complaint);
  console.log(`${passed} passed, ${complaints.length} failed`);
}
process.exitCode = complaints.length > 0 ? 1 : 0;

async function opened(address, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`${address}: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(`${address}: asks for ${request.url()}`);
  });
  await page.goto(address);
  return { context, page };
}

async function read(out) {
  const index = pathToFileURL(resolve(out, "html/index.html")).href;
  const single = pathToFileURL(resolve(out, "handbook.html")).href;
  const words = readFileSync(join(out, "handbook.html"), "utf8").replace(/<(style|script)>.*?<\/\1>|<[^>]*>/gs, " ");
  for (const address of [index, single]) {
    await search(address, words);
    await choose(address);
    await comeBack(address);
  }
  if (existsSync(join(out, "html"))) await navigate(index);
}

/** Every form is found, and the keyboard does it all. */
async function search(address, words) {
  const { context, page } = await opened(address);
  const language = await page.evaluate(() => document.documentElement.lang);
  const queries = QUERIES[language].filter(([, beginning]) => begins(words, beginning));
  holds(queries.length > 3, `${address}: only ${queries.length} words can be asked for`);
  const counts = [];
  for (const [query, beginning] of queries) {
    const hits = await ask(page, query);
    counts.push([query, hits.length]);
    const fits = hits.filter(({ marks, title }) => [...marks, title].some((words) => begins(words, beginning)));
    holds(fits.length > 0, `${address}: «${query}» finds ${hits.length} places, none with ${beginning}…`);
    await page.keyboard.press("Escape");
  }
  // The word that most places have: several are needed to go from one to the next.
  const [query] = counts.sort(([, one], [, other]) => other - one)[0];
  await ask(page, query);
  const groups = await page.locator("#_found .finder-group").allTextContents();
  holds(groups.length > 1 && new Set(groups).size === groups.length, `${address}: groups ${groups}`);
  const first = await page.locator("[aria-selected=true]").getAttribute("id");
  await page.keyboard.press("ArrowDown");
  const second = await page.locator("[aria-selected=true]").getAttribute("id");
  const told = await page.locator("#_search").getAttribute("aria-activedescendant");
  holds(first !== second && told === second, `${address}: the arrow goes from ${first} to ${second}, told ${told}`);
  await page.keyboard.press("ArrowUp");
  const href = await page.locator("[aria-selected=true]").evaluate((link) => link.href);
  await page.keyboard.press("Enter");
  await page.waitForURL(href);
  const isShown = await page.evaluate(() => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? document.querySelector("h1");
    const { top } = place.getBoundingClientRect();
    return top >= 0 && top < window.innerHeight;
  });
  holds(isShown, `${address}: Enter does not lead to ${href}`);
  await ask(page, "ъыъыъ qqxx");
  holds((await page.locator("#_found a").count()) === 0, `${address}: nonsense is found`);
  holds((await page.locator("#_search-told").textContent()).length > 0, `${address}: nothing is said of nonsense`);
  await page.keyboard.press("Escape");
  holds(!(await page.locator("#_finder").isVisible()), `${address}: Escape leaves the search open`);
  await context.close();
}

async function ask(page, query) {
  await page.keyboard.press("/");
  await page.locator("#_search").fill(query);
  await page.waitForFunction(() => /\d|\S{3}/.test(document.getElementById("_search-told").textContent)
    && !document.getElementById("_search-told").textContent.endsWith("…"));
  return page.locator("#_found a").evaluateAll((links) => links.map((link) => ({
    title: link.querySelector(".finder-title").textContent,
    marks: [...link.querySelectorAll("mark")].map((mark) => mark.textContent),
  })));
}

function begins(words, beginning) {
  return words.toLowerCase().replaceAll("ё", "е").split(/[^\p{L}]+/u).some((word) => word.startsWith(beginning));
}

/** A dark ground and large text stay chosen, on the next page too. */
async function choose(address) {
  const { context, page } = await opened(address);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const before = { ground: await ground(), size: await size() };
  await page.locator(".view > button").click();
  await page.locator("input[name=_scheme][value=dark]").check();
  await page.locator("input[name=_size][value=large]").check();
  await page.keyboard.press("Escape");
  holds(!(await page.locator(".view-panel").isVisible()), `${address}: Escape leaves the settings open`);
  await page.reload();
  holds((await ground()) !== before.ground, `${address}: the ground does not stay dark`);
  holds((await size()) > before.size * 1.1, `${address}: the text does not stay large`);
  await context.close();
}

/** A reader of an earlier version is told what is new, and the device remembers what was read. */
async function comeBack(address) {
  const { context, page } = await opened(address);
  holds((await page.locator(".changed").count()) === 0, `${address}: a first visit is told of changes`);
  const { changed, fresh } = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith("svod-read"));
    const kept = JSON.parse(localStorage.getItem(key));
    const [changed, fresh] = window.svodBook.documents.slice(3);
    kept.version = "0.1";
    kept.read[changed.anchor][0] = "00000000";
    delete kept.read[fresh.anchor];
    kept.read["gone"] = ["00000000", "Gone"];
    localStorage.setItem(key, JSON.stringify(kept));
    return { changed, fresh };
  });
  await page.reload();
  const told = await page.locator(".changed li a").allTextContents();
  holds(JSON.stringify(told) === JSON.stringify([changed.title, fresh.title]), `${address}: told of ${told}`);
  holds((await page.locator(".changed li").count()) === 3, `${address}: what is gone is not told`);
  holds((await page.locator(".changed").textContent()).includes("0.1"), `${address}: the version is not told`);
  if (!address.endsWith("handbook.html")) {
    await page.locator(".changed li a").first().click();
    await page.waitForURL((url) => url.href.includes(changed.href));
    holds(await page.locator(".changed-here").isVisible(), `${address}: the changed page does not say so`);
    await page.goto(address);
    holds((await page.locator(".changed li a").count()) === 1, `${address}: what was read is told again`);
  }
  await page.locator(".changed button").click();
  await page.reload();
  holds((await page.locator(".changed").count()) === 0, `${address}: all was read, and is told again`);
  await context.close();
}

/** The ways between pages, without a script. */
async function navigate(index) {
  const { context, page } = await opened(index, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  let pages = 1;
  const wanted = Math.min(12, await page.locator(".contents:not(.listed) > ol > li > a").count());
  await page.locator(".contents a").first().click();
  while (pages < wanted && (await page.locator("a[rel=next]").count()) > 0) {
    await page.locator("a[rel=next]").click();
    pages += 1;
  }
  holds(pages === wanted, `${index}: the way forward ends after ${pages} pages`);
  const crumbs = page.locator(".crumbs a");
  const isDocument = (await crumbs.count()) > 1;
  await crumbs.last().click();
  holds((await page.locator("h1").count()) === 1, `${index}: the crumbs lead to no page`);
  holds(isDocument || page.url() === index, `${index}: the crumbs of a chapter lead to ${page.url()}`);
  await context.close();
}

/** How long the search takes to be ready, on texts as many as asked for. */
async function time(out) {
  const { context, page } = await opened(pathToFileURL(resolve(out, "html/index.html")).href);
  const took = await page.evaluate(async (wanted) => {
    const load = (src) => new Promise((done) => {
      const script = Object.assign(document.createElement("script"), { src });
      script.addEventListener("load", done);
      document.head.append(script);
    });
    await load("static/search/texts.js");
    const { sections } = window.svodTexts;
    const own = sections.length;
    for (let at = 0; sections.length < wanted; at += 1) sections.push(sections[at % own]);
    sections.length = wanted;
    const texts = JSON.stringify(window.svodTexts);
    Object.defineProperty(window, "svodTexts", { get: () => JSON.parse(texts), set: () => {} });
    const start = performance.now();
    document.querySelector(".find").click();
    const field = document.getElementById("_search");
    field.value = document.documentElement.lang === "ru" ? "жалобами" : "a";
    field.dispatchEvent(new Event("input"));
    while (document.querySelectorAll("#_found a").length === 0) await new Promise((next) => setTimeout(next, 5));
    return { milliseconds: Math.round(performance.now() - start), words: texts.length, own };
  }, SECTIONS);
  console.log(`${out}: the first answer on ${SECTIONS} sections (${took.own} of the book, repeated; ${took.words} characters) after ${took.milliseconds} ms`);
  await context.close();
}
