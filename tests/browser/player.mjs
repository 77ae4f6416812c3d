// Rehearses each dialogue of built handbooks by the keyboard alone: to every outcome that can be reached
// some way is gone, answer by answer, and the last turn shown must be that outcome.
//
//   node player.mjs FOLDER…       CHROMIUM=/path/to/chromium

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { barriers, launched } from "./chromium.mjs";

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("usage: node player.mjs FOLDER…");
  process.exit(2);
}

const browser = await launched();
let outcomes = 0;
const complaints = [];
try {
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".html")).sort()) {
      await rehearse(join(folder, name));
    }
  }
} finally {
  await browser.close();
}
complaints.forEach((complaint) => console.log(complaint));
console.log(`${outcomes} outcomes reached by the keyboard, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;

async function rehearse(path) {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  page.on("pageerror", (error) => complaints.push(`${path}: script: ${error.message}`));
  await page.goto(pathToFileURL(resolve(path)).href, { waitUntil: "load" });
  const count = await page.locator("ol.dialogue[data-play]").count();
  for (let script = 0; script < count; script += 1) {
    const graph = await page.evaluate(readGraph, script);
    const ends = graph.turns.filter((turn) => turn.ways.length === 0);
    for (const [at, outcome] of ends.entries()) {
      const walk = shortest(graph, outcome.id);
      if (walk === null) {
        if (outcome.isAnytime) complaints.push(`${path}: dialogue ${script + 1}, ${outcome.id}: nothing leads there`);
        continue;
      }
      const wrong = await play(page, script, walk, outcome, at === 0);
      if (wrong) complaints.push(`${path}: dialogue ${script + 1}, ${outcome.id}: ${wrong}`);
      else outcomes += 1;
    }
  }
  await page.close();
}

/** The turns of a dialogue and where each leads, as they stand on the page. */
function readGraph(script) {
  const list = document.querySelectorAll("ol.dialogue[data-play]")[script];
  const turns = [...list.children].map((turn) => ({
    id: turn.id,
    speech: turn.querySelector(".speech").textContent.trim(),
    isStage: turn.classList.contains("stage"),
    isAnytime: turn.querySelector(":scope > .entry .trigger") !== null,
    ways: [...turn.querySelectorAll(":scope > .branches > li")].map((branch) => ({
      to: decodeURIComponent(branch.querySelector(".goto a").hash.slice(1)),
      plain: branch.querySelector(".when") === null,
    })),
  }));
  return { start: turns[0].id, turns };
}

/** The answers, by their numbers, that lead from the start to a turn; turns without a choice take none. */
function shortest({ start, turns }, goal) {
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  const anytime = turns.filter((turn) => turn.isAnytime).map((turn) => ({ to: turn.id }));
  const walks = new Map([[start, []]]);
  const waiting = [start];
  while (waiting.length > 0) {
    const id = waiting.shift();
    if (id === goal) return walks.get(id);
    const { ways, isStage } = byId.get(id);
    const isChoice = ways.length > 1 || (ways.length === 1 && !ways[0].plain);
    // Where the customer speaks, what may happen at any moment is offered after the answers.
    const listens = !isStage && ways.some((way) => !way.plain);
    [...ways, ...(listens ? anytime : [])].forEach((way, at) => {
      if (walks.has(way.to)) return;
      walks.set(way.to, isChoice ? [...walks.get(id), at] : walks.get(id));
      waiting.push(way.to);
    });
  }
  return null;
}

/** Goes a walk with Tab and Enter; says what went wrong. */
async function play(page, script, walk, outcome, isFirst) {
  // From the heading before the dialogue on, as a reader who has just come there.
  await page.evaluate((at) => {
    const open = document.querySelectorAll(".player-open")[at];
    const mark = document.createElement("span");
    mark.tabIndex = -1;
    open.before(mark);
    mark.focus();
    mark.remove();
  }, script);
  await page.evaluate((at) => {
    const open = document.querySelectorAll(".player-open")[at];
    const before = [...document.querySelectorAll("a[href], button")].filter(
      (element) => element.compareDocumentPosition(open) & Node.DOCUMENT_POSITION_FOLLOWING && element.offsetParent,
    );
    (before.at(-1) ?? document.body).focus();
  }, script);
  if (!(await tabTo(page, "player-open", script))) return "Tab does not reach the button";
  await page.keyboard.press("Enter");
  for (const answer of walk) {
    if (!(await tabToAnswer(page, answer + 1))) return `Tab does not reach answer ${answer + 1}`;
    await page.keyboard.press("Enter");
  }
  const state = await page.evaluate(() => ({
    last: document.querySelector(".player .dialogue > li:last-child .speech")?.textContent.trim(),
    answers: document.querySelectorAll(".player [data-digit]").length,
    isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  const found = isFirst ? await barriers(page, "player", { part: ".player" }) : [];
  await page.keyboard.press("Escape");
  const isClosed = await page.evaluate(() => document.querySelector(".player") === null && document.activeElement.classList.contains("player-open"));
  if (outcome.speech && state.last !== outcome.speech) return `it ends with «${state.last}»`;
  if (state.answers > 0) return "there are answers after the end";
  if (state.isWide) return "it is wider than a narrow screen";
  if (found.length > 0) return found.join("; ");
  return isClosed ? null : "Escape does not bring the reader back to the button";
}

async function tabTo(page, className, at) {
  for (let presses = 0; presses < 400; presses += 1) {
    const isThere = await page.evaluate(
      ([name, index]) => document.activeElement === document.querySelectorAll(`.${name}`)[index],
      [className, at],
    );
    if (isThere) return true;
    await page.keyboard.press("Tab");
  }
  return false;
}

async function tabToAnswer(page, digit) {
  for (let presses = 0; presses < 40; presses += 1) {
    const active = await page.evaluate(() => document.activeElement.dataset.digit ?? "");
    if (active === String(digit)) return true;
    await page.keyboard.press("Tab");
  }
  return false;
}
