// Writes in a copy of a handbook while its pages are open in a browser, as an author does: a save shows
// at the same place of the page, a broken one is told in the panel with a link to its line, a mended
// one leaves no trace. The panel has no barrier that axe finds, and is not in the way on a phone.
//
//   node serve.mjs SVOD FOLDER [PICTURES]       CHROMIUM=/path/to/chromium
//
// With PICTURES, the panel is photographed into that folder. Exits with 1 if something does not hold.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { barriers, launched } from "./chromium.mjs";

const [svod, folder, pictures] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node serve.mjs SVOD FOLDER [PICTURES]");
  process.exit(2);
}

const desk = mkdtempSync(join(tmpdir(), "svod-serve-"));
cpSync(folder, desk, { recursive: true });
const program = spawn(resolve(svod), ["serve", "--port", "0", desk], { stdio: ["ignore", "pipe", "inherit"] });
const browser = await launched();
const complaints = [];
const expect = (holds, complaint) => holds || complaints.push(complaint);
try {
  await write(await address());
} catch (error) {
  complaints.push(`${error}`);
} finally {
  await browser.close();
  program.kill("SIGTERM");
  const [code] = await once(program, "exit");
  expect(code === 0, `the program ends with ${code}`);
  rmSync(desk, { recursive: true });
}
complaints.forEach((complaint) => console.log(complaint));
console.log(complaints.length === 0 ? "an author can write" : `${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;

async function address() {
  for await (const line of createInterface({ input: program.stdout })) {
    const found = line.match(/http:\S+/);
    if (found) return found[0];
  }
  throw new Error("the program does not say where it serves");
}

async function write(home) {
  const { path, file, text, words } = await longest(home);
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(home)) complaints.push(`asks for ${request.url()}`);
  });
  await page.goto(home + path, { waitUntil: "load" });
  const panel = page.locator("[data-svod-preview] section");
  const bar = panel.locator(".bar");
  await page.waitForTimeout(300);
  expect(!(await bar.isVisible()), "there is a panel though nothing was found");

  await page.evaluate((words) => {
    const plain = (one) => one.textContent.replaceAll("\u00a0", " ");
    const said = [...document.querySelectorAll("main p")].find((one) => plain(one).includes(words));
    scrollTo(0, said.getBoundingClientRect().top + scrollY - 200);
  }, words);
  const before = await top(page, words);
  const save = (text) => writeFileSync(file, text);
  const said = "Эту фразу автор дописал только что.";
  save(text.replace(words, `${said} ${words}`));
  await page.getByText(said).first().waitFor();
  const after = await top(page, words);
  expect(Math.abs(after - before) < 3, `the page has moved by ${after - before} px`);

  save(text.replace(/^title:.*$/m, "title: [не закрыто"));
  await panel.getByText("invalid").or(panel.locator("li.error")).first().waitFor();
  expect(await page.getByText(said).first().isVisible(), "the last good text is gone");
  const link = await panel.locator("li.error a").first().getAttribute("href");
  expect(link.startsWith("vscode://file/") && /:\d+:\d+$/.test(link), `the link is ${link}`);
  expect((await panel.locator(".trouble").count()) > 0, "nothing says why the page is old");
  await look(page, "broken");

  await panel.locator(".hide").click();
  expect(!(await bar.isVisible()), "the panel cannot be dismissed");
  save(text.replace(/^title:.*$/m, "title: {не закрыто"));
  await bar.waitFor({ state: "visible" });

  save(text);
  await bar.waitFor({ state: "hidden" });
  await page.getByText(said).first().waitFor({ state: "detached" });

  save(`${text}\nСм. [[такого-нет]] и [[другого-нет]].\n`);
  await bar.waitFor({ state: "visible" });
  expect(!(await panel.locator(".list").isVisible()), "the list opens by itself");
  await panel.locator(".open").focus();
  await page.keyboard.press("Enter");
  await panel.locator(".list").waitFor({ state: "visible" });
  await look(page, "open");
  await page.setViewportSize({ width: 360, height: 640 });
  await look(page, "phone");
  const box = await panel.boundingBox();
  expect(box.x >= 0 && box.x + box.width <= 360 && box.height <= 400, `on a phone: ${JSON.stringify(box)}`);
  await page.keyboard.press("Escape");
  expect(!(await panel.locator(".list").isVisible()), "Escape does not close the list");
  await photograph(page, "phone-closed");

  await page.goto(`${home}nowhere.html`);
  expect((await page.locator("main a").getAttribute("href")) === "/", "the way home is not there");
  await look(page, "nowhere");
}

/** A long page, the file of a text that stands on it far from its begin, and words of that text. */
async function longest(home) {
  const page = await browser.newPage();
  await page.goto(home);
  const links = await page.$$eval("a[href]", (all) => all.map((one) => one.href.split("#")[0]));
  const texts = readdirSync(desk, { recursive: true })
    .filter((name) => /^(standards|pages)[/\\].*\.md$/.test(name))
    .map((name) => ({ file: join(desk, name), text: readFileSync(join(desk, name), "utf8") }))
    .filter(({ text }) => /^title:/m.test(text));
  for (const link of new Set(links.filter((one) => one.startsWith(home) && one.endsWith(".html")))) {
    await page.goto(link);
    const found = await page.evaluate(() => {
      const far = (one) => one.getBoundingClientRect().top > innerHeight * 1.5;
      const said = [...document.querySelectorAll("main > p")].filter((one) => far(one) && one.childElementCount === 0);
      return said.map((one) => one.textContent.replaceAll("\u00a0", " "));
    });
    for (const words of found.map((one) => one.slice(0, 40))) {
      const source = texts.find(({ text }) => text.split(`\n${words}`).length === 2);
      if (words.length === 40 && source) {
        await page.close();
        return { path: link.slice(home.length), words, ...source };
      }
    }
  }
  throw new Error("no page is long enough");
}

/** How far below the top of the window some words stand. */
function top(page, words) {
  return page.evaluate((words) => {
    const plain = (one) => one.textContent.replaceAll("\u00a0", " ");
    const said = [...document.querySelectorAll("main p")].filter((one) => plain(one).includes(words));
    const range = document.createRange();
    range.selectNodeContents(said[0]);
    return range.getBoundingClientRect().top;
  }, words);
}

async function look(page, view) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    complaints.push(...(await barriers(page, `${view}, ${colorScheme}`)));
    await photograph(page, `${view}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

async function photograph(page, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}
