// The browser of these tests, and what axe finds in it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts the browser; CHROMIUM names one of another place. */
export function launched() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/**
 * The barriers of a page as it stands, a line each: in all of it or in the part that a selector
 * names, by all rules or by those given.
 */
export async function barriers(page, view, { part, rules } = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const options = { preload: false, resultTypes: ["violations"] };
  if (rules) options.runOnly = { type: "rule", values: rules };
  const { violations } = await page.evaluate(
    ([part, options]) => window.axe.run(part ?? document, options),
    [part, options],
  );
  return violations.map(({ id, help, nodes }) => {
    const such = nodes[0].html.slice(0, 160);
    return `axe, ${view}: ${id}: ${help} (${nodes.length}×), such as ${such}`;
  });
}
