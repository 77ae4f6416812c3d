// Checks the HTML, the drawings in it and the style sheets of built handbooks with the Nu checker
// of the W3C, all files in one go.
//
//   node markup.mjs FOLDER…
//
// Exits with 1 if a file has a fault, and also if the checker overlooks that of a spoilt page.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// What the checker says and the pages mean, with the reason.
const meant = [
  // Without the role, Safari does not tell a list without bullets as a list.
  /^The “list” role is unnecessary for element “(ol|ul)”\.$/,
  // A guess from letters that both languages share.
  /^This document appears to be written in Czech but .*lang="sk"/,
  // The checker does not know custom properties inside `min()` and `max()`.
  /^CSS: “[a-z-]+”: Invalid type: “[^”]*var\(--[a-z-]+\)[^”]*”\.$/,
];

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("usage: node markup.mjs FOLDER…");
  process.exit(2);
}
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => /\.(html|css)$/.test(name))
    .map((name) => resolve(folder, name)),
);
const spoilt = mkdtempSync(join(tmpdir(), "svod-markup-"));
try {
  const page = join(spoilt, "spoilt.html");
  writeFileSync(page, '<!DOCTYPE html><html lang="ru"><title>Ж</title><p id="a">А<p id="a">Б</html>');
  const messages = checked([...files, page]);
  const faults = messages.filter((message) => !meant.some((pattern) => pattern.test(message.message)));
  const own = faults.filter((fault) => fileURLToPath(fault.url) !== page);
  for (const fault of own) {
    const place = `${fileURLToPath(fault.url)}:${fault.lastLine ?? 1}:${fault.lastColumn ?? 1}`;
    console.log(`${place}: ${fault.message} [${(fault.extract ?? "").replaceAll("\n", " ")}]`);
  }
  const isBlind = own.length === faults.length;
  if (isBlind) console.log("the checker found nothing wrong with a page that has one id twice");
  if (files.length === 0) console.log("there is no file to check");
  console.log(`${files.length} files, ${own.length} faults`);
  process.exitCode = own.length > 0 || isBlind || files.length === 0 ? 1 : 0;
} finally {
  rmSync(spoilt, { recursive: true });
}

function checked(paths) {
  const jar = String(createRequire(import.meta.url)("vnu-jar"));
  const words = ["-Xss64m", "-jar", jar, "--format", "json", "--exit-zero-always", "--also-check-css"];
  const run = spawnSync("java", [...words, ...paths], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  if (!run.stderr.startsWith("{")) throw new Error(`the checker did not run: ${run.stderr}`);
  return JSON.parse(run.stderr).messages;
}
