// Works with the working parts of built handbooks as a reader does, by the keyboard: takes each quiz,
// ticks lists, fills in letters, copies phrases and addresses, asks what terms mean. Looks for what is
// forgotten or kept against the reader's will, for barriers in light and dark, for sideways scrolling.
//
//   node parts.mjs [--limit N] FOLDER…       CHROMIUM=/path/to/chromium
//
// With --limit, of each kind of part no more than that many pages are taken, evenly.

import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { barriers, launched } from "./chromium.mjs";

const { values, positionals: folders } = parseArgs({
  options: { limit: { type: "string" } },
  allowPositionals: true,
});
if (folders.length === 0) {
  console.error("usage: node parts.mjs [--limit N] FOLDER…");
  process.exit(2);
}

const browser = await launched();
const complaints = [];
const counts = { quizzes: 0, ticks: 0, letters: 0, phrases: 0, anchors: 0, terms: 0 };
try {
  for (const folder of folders) {
    const names = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
    await quizzes(folder, having(folder, names, 'class="quiz"'));
    await ticks(folder, having(folder, names, "marked open"));
    await letters(folder, having(folder, names, 'class="letter"'));
    await phrases(folder, having(folder, names, "wordings"));
    await anchors(folder, having(folder, names, 'class="self"'));
    await terms(folder, having(folder, names, 'class="term"'));
    await withoutScripts(folder, having(folder, names, 'class="quiz"', 'class="letter"', "marked open"));
  }
} finally {
  await browser.close();
}
complaints.forEach((complaint) => console.log(complaint));
const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
console.log(`${told.join(", ")}; ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 || Object.values(counts).some((count) => count === 0) ? 1 : 0;

function having(folder, names, ...marks) {
  const found = names.filter((name) => {
    const html = readFileSync(join(folder, name), "utf8");
    return marks.some((mark) => html.includes(mark));
  });
  const limit = Math.min(found.length, Number(values.limit ?? found.length));
  return Array.from({ length: limit }, (_, at) => found[Math.floor((at * found.length) / limit)]);
}

/** A page on a phone whose clipboard can be read by the test. */
async function opened(folder, name, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...settings });
  await context.addInitScript(() => {
    const writeText = (text) => Promise.resolve((window.copied = text));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  });
  const page = await context.newPage();
  const complain = (complaint) => complaints.push(`${join(folder, name)}: ${complaint}`);
  page.on("pageerror", (error) => complain(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complain(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(resolve(folder, name)).href, { waitUntil: "load" });
  return { context, page, complain };
}

/** Presses Tab until an element has the focus; from the element before it on. */
async function tabTo(page, selector, at = 0) {
  await page.evaluate(([selector, at]) => {
    const goal = document.querySelectorAll(selector)[at];
    const before = [...document.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']")].filter(
      (element) => element.tabIndex >= 0 && element.offsetParent && element.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    (before.at(-1) ?? document.body).focus();
  }, [selector, at]);
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate(
      ([selector, at]) => document.activeElement === document.querySelectorAll(selector)[at],
      [selector, at],
    );
    if (isThere) return true;
  }
  return false;
}

/** Barriers on the page; on one with the whole book, in the part alone. */
async function look(page, complain, where, part) {
  const past = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (past > 0) complain(`${where}: ${past} px wider than a narrow screen`);
  const isHuge = (await page.locator("*").count()) > 8000;
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const found = await barriers(page, colorScheme, isHuge ? { part } : {});
    for (const barrier of found) complain(`${where}: ${barrier}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

async function quizzes(folder, names) {
  for (const [index, name] of names.entries()) {
    const { context, page, complain } = await opened(folder, name);
    const count = await page.locator("ol.quiz").count();
    for (let at = 0; at < count; at += 1) {
      if (!(await tabTo(page, ".quiz-open", at))) complain(`Tab does not reach quiz ${at + 1}`);
      await page.keyboard.press("Enter");
      const first = await take(page, complain, at, true, index === 0 && at === 0);
      if (!first.includes("100")) complain(`quiz ${at + 1}: all is right, and it says «${first}»`);
      await page.keyboard.press("Tab");
      await page.evaluate(() => document.querySelector(".quiz-box .quiz-bar button").focus());
      await page.keyboard.press("Enter");
      const second = await take(page, complain, at, false, false);
      if (second.includes("100")) complain(`quiz ${at + 1}: all is wrong, and it says «${second}»`);
      if (index === 0 && at === 0) await look(page, complain, "the result of a quiz", ".quiz-box");
      await page.keyboard.press("Escape");
      const isBack = await page.evaluate((at) => document.activeElement === document.querySelectorAll(".quiz-open")[at], at);
      if (!isBack) complain(`quiz ${at + 1}: Escape does not lead back to the button`);
      counts.quizzes += 1;
    }
    await context.close();
  }
}

/** Answers all questions, all of them rightly or wrongly, and gives the words of the result. */
async function take(page, complain, at, rightly, isLooked) {
  const questions = await page.locator("ol.quiz").nth(at).locator(":scope > li").evaluateAll((items) =>
    items.map(({ dataset }) => ({ kind: dataset.kind, right: dataset.right.split(" ").filter(Boolean).map(Number) })),
  );
  for (const { kind, right } of questions) {
    await answer(page, kind, right, rightly);
    await press(page, complain, ".quiz-bar button");
    if (kind === "open" && (await page.locator(".quiz-criteria").count()) > 0) {
      if (rightly) {
        for (const box of await page.locator(".quiz-criteria input").all()) await box.press("Space");
      }
      await press(page, complain, ".quiz-bar button");
    }
    const told = await page.evaluate(() => document.querySelector(".quiz-feedback").className);
    const isOpen = kind === "open" && (await page.locator(".quiz-criteria").count()) === 0;
    const wanted = rightly ? "right" : "wrong";
    if (!told.split(" ").includes(isOpen ? "judged" : wanted)) complain(`a question of kind ${kind} is told as «${told}»`);
    if (isLooked) await look(page, complain, `a question of kind ${kind}`, ".quiz-box");
    await press(page, complain, ".quiz-bar button");
  }
  return page.locator(".quiz-score").innerText();
}

async function press(page, complain, selector) {
  if (!(await tabTo(page, selector))) complain(`Tab does not reach ${selector}`);
  await page.keyboard.press("Enter");
}

async function answer(page, kind, right, rightly) {
  if (kind === "single" || kind === "multiple") {
    const boxes = await page.locator(".quiz-question input").all();
    const picked = rightly ? right : [boxes.map((_, at) => at + 1).find((place) => !right.includes(place)) ?? 1];
    for (const place of picked) await boxes[place - 1].press("Space");
  } else if (kind === "match") {
    const fields = await page.locator(".quiz-question select").all();
    for (const [at, field] of fields.entries()) {
      await field.focus();
      await field.selectOption(String(rightly ? right[at] : (right[at] % fields.length) + 1));
    }
  } else if (kind === "order") {
    const wanted = rightly ? right : [...right].reverse();
    const order = right.map((_, at) => at + 1);
    for (const [at, place] of wanted.entries()) {
      for (let from = order.indexOf(place); from > at; from -= 1) {
        await page.locator(".quiz-order > li").nth(from).locator("button").first().press("Enter");
        [order[from - 1], order[from]] = [order[from], order[from - 1]];
      }
    }
  } else {
    await page.locator(".quiz-question textarea").fill("…");
  }
}

async function ticks(folder, names) {
  for (const [index, name] of names.entries()) {
    const { context, page, complain } = await opened(folder, name);
    const count = await page.locator("input.tick[type=checkbox]").count();
    if (count > 1) {
      await page.locator("input.tick[type=checkbox]").nth(1).press("Space");
      const words = await page.locator("input.tick[type=checkbox]").nth(1).getAttribute("aria-label");
      await page.reload();
      const isKept = async (at = 1) => page.locator("input.tick[type=checkbox]").nth(at).isChecked();
      if (!(await isKept())) complain(`the tick of «${words}» is forgotten`);
      if (index < 3) await look(page, complain, "ticks", ".ticks");
      await changed(folder, name, page, words, complain);
      await page.locator(".ticks button:not([hidden])").first().press("Enter");
      await page.reload();
      if (await isKept()) complain("a tick that was cleared is back");
      counts.ticks += count;
    }
    await context.close();
    if (count > 1) await refused(folder, name);
  }
}

/** What is written anew is open again. */
async function changed(folder, name, page, words, complain) {
  const part = words.split(" ").find((word) => /^[\p{L}]{4,}$/u.test(word));
  const html = readFileSync(join(folder, name), "utf8");
  if (!part) return;
  const copy = join(folder, "_changed.html");
  writeFileSync(copy, html.replaceAll(part, `${part}ё`));
  try {
    const address = page.url();
    await page.goto(pathToFileURL(resolve(copy)).href);
    const isKept = await page.locator("input.tick[type=checkbox]").nth(1).isChecked();
    if (isKept) complain(`«${words}» was changed, and is still ticked`);
    await page.goto(address);
  } finally {
    rmSync(copy);
  }
}

/** A browser that keeps nothing shows the ticks all the same. */
async function refused(folder, name) {
  const { context, page, complain } = await opened(folder, name);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("no", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
  });
  await page.reload();
  const box = page.locator("input.tick").first();
  await box.press("Space");
  if (!(await box.isChecked())) complain("without storage a box cannot be ticked");
  await context.close();
}

async function letters(folder, names) {
  for (const [index, name] of names.entries()) {
    const { context, page, complain } = await opened(folder, name);
    const sheets = await page.locator("main .letter").count();
    for (let at = 0; at < Math.min(sheets, 3); at += 1) {
      const bar = page.locator(".letter-bar").nth(at);
      const button = bar.locator("button").first();
      await button.focus();
      await page.keyboard.press("Enter");
      const form = page.locator(".letter-form");
      if ((await form.count()) === 0) {
        if (!(await page.evaluate(() => window.copied))) complain(`letter ${at + 1} cannot be copied`);
        counts.letters += 1;
        continue;
      }
      await page.keyboard.type("2027-05-03");
      if (index === 0 && at === 0) await look(page, complain, "a letter with its form", ".letter-form");
      await form.locator(".letter-buttons button").first().press("Enter");
      const { copied, status, missing } = await page.evaluate(() => ({
        copied: window.copied,
        status: document.querySelector(".part-status").textContent,
        missing: document.querySelector(".letter-missing").textContent,
      }));
      const fields = await form.locator(".letter-field").count();
      if (fields > 1 && !copied.includes("{{ ")) complain(`letter ${at + 1}: an open slot is not visible in the copy`);
      if (fields > 1 && !status.includes(missing)) complain(`letter ${at + 1}: what is open is not named`);
      if (/<|&(amp|lt|nbsp);/.test(copied)) complain(`letter ${at + 1}: the copy is no plain text`);
      const kept = await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie);
      if (/2027|мая|May|mája/.test(kept)) complain(`letter ${at + 1}: something of it is stored`);
      await form.locator(".letter-buttons button").last().press("Enter");
      const open = await page.locator(".letter").nth(at).locator(".slot.open").count();
      if (open > 0) complain(`letter ${at + 1}: the sample does not come back`);
      counts.letters += 1;
    }
    await context.close();
  }
}

async function phrases(folder, names) {
  for (const [index, name] of names.entries()) {
    const { context, page, complain } = await opened(folder, name);
    const buttons = await page.locator(".copy-phrase").count();
    if (buttons === 0) complain("there are wordings, and none can be copied");
    else {
      if (!(await tabTo(page, ".copy-phrase"))) complain("Tab does not reach the copying of a phrase");
      await page.keyboard.press("Enter");
      const [copied, status] = await page.evaluate(() => [window.copied, document.querySelector(".part-status").textContent]);
      const said = await page.locator(".copyable").first().innerText();
      const flat = (text) => text.replace(/\s+/g, "");
      if (!flat(said).includes(flat(copied.replace(/[{}]/g, "")))) complain(`«${said}» is copied as «${copied}»`);
      if (!status) complain("nobody hears that a phrase was copied");
      if (index < 2) await look(page, complain, "phrases", ".copyable");
    }
    counts.phrases += buttons;
    await context.close();
  }
}

async function anchors(folder, names) {
  for (const name of names.slice(0, 3)) {
    const { context, page, complain } = await opened(folder, name);
    if (!(await tabTo(page, ".self"))) complain("Tab does not reach the address of a heading");
    await page.keyboard.press("Enter");
    const [copied, status, id] = await page.evaluate(() => [
      window.copied,
      document.querySelector(".part-status").textContent,
      document.querySelector(".self").parentElement.id,
    ]);
    if (!decodeURIComponent(copied ?? "").endsWith(`#${id}`) || !status) complain(`«${copied}» is copied for ${id}`);
    counts.anchors += 1;
    await context.close();
  }
}

async function terms(folder, names) {
  for (const [index, name] of names.entries()) {
    const { context, page, complain } = await opened(folder, name, { hasTouch: true });
    const box = page.locator(".meaning-box");
    if (!(await tabTo(page, "a.term"))) complain("Tab does not reach a term");
    const term = page.locator("a.term").first();
    const words = (await box.isVisible()) ? await box.innerText() : "";
    if (words.trim().split(/\s+/).length < 3) complain(`the meaning of «${await term.innerText()}» is not shown`);
    if ((await term.getAttribute("aria-describedby")) !== "_meaning") complain("a meaning is not heard");
    if (index < 2) await look(page, complain, "a meaning", ".meaning-box");
    await page.keyboard.press("Escape");
    if (await box.isVisible()) complain("Escape does not close a meaning");
    await page.evaluate(() => document.activeElement.blur());
    await term.hover();
    await box.hover();
    await page.waitForTimeout(400);
    if (!(await box.isVisible())) complain("a meaning goes while the pointer is on it");
    await page.mouse.move(1, 1);
    const isGone = await box.waitFor({ state: "hidden", timeout: 5000 }).then(() => true, () => false);
    if (!isGone) complain("a meaning stays when the pointer has left");
    const address = page.url();
    await term.tap();
    if (page.url() !== address || !(await box.isVisible())) complain("a tap does not show a meaning");
    await page.setViewportSize({ width: 1280, height: 800 });
    counts.terms += await page.locator("a.term").count();
    await context.close();
  }
}

async function withoutScripts(folder, names) {
  for (const name of names) {
    const { context, page, complain } = await opened(folder, name, { javaScriptEnabled: false });
    const dead = await page.locator("main :is(button, input, select, textarea)").count();
    if (dead > 0) complain(`without scripts ${dead} buttons and fields do nothing`);
    const hidden = await page.locator("main :is(.quiz, .letter):not(:visible)").count();
    if (hidden > 0) complain("without scripts something is not to be seen");
    await context.close();
  }
}
