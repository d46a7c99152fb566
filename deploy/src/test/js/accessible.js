// What a program can find of WCAG.
import assert from "node:assert/strict";
import axe from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Nothing that WCAG 2.2 A or AA forbids and a program can find, on a screen as narrow as WCAG asks for. */
export async function isAccessible(page) {
  await page.setViewport({ width: 320, height: 640 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, "no scrolling sideways");
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), RULES);
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} (${nodes.length})`), []);
  await page.setViewport({ width: 1000, height: 800 });
}
