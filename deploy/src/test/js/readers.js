// What readers of published data do, one story a run: node readers.js STORY PLATFORM. Ends with 0 when all of it went well.
import assert from "node:assert/strict";
import { isAccessible } from "./accessible.js";
import { atKeyboard } from "./person.js";

const [story, platform] = process.argv.slice(2);
const DATASET = "kuntalaisbarometri-2026-spring";
const PAGE = `${platform}/datasets/${DATASET}`;

const language = (page) => page.evaluate(() => document.documentElement.lang);

/** Presses Enter on what leads to another page, and is there. */
async function follow(person, page, selector, options) {
  await person.moveTo(selector, options);
  await Promise.all([page.waitForNavigation(), person.press("Enter")]);
}

const STORIES = {
  async dataset() {
    await atKeyboard(`${platform}/#sv`, async (person, page) => {
      await follow(person, page, `#sv a[href$="/datasets/${DATASET}/sv.html"]`);
      assert.equal(await language(page), "sv", "in the language of the page before");
      assert.match(await person.text("h1"), /Kommuninvånarbarometern/);
      await follow(person, page, "a[hreflang=en]");
      assert.equal(await language(page), "en");

      await person.moveTo("#area");
      await person.keys.type("Ii");
      await follow(person, page, ".picker button");
      assert.match(page.url(), /area=139$/);
      assert.equal(await page.$eval("#area", (select) => select.selectedOptions[0].text), "Ii");
      const rows = await page.$$eval("#q-place-to-live-satisfaction tbody tr", (all) => all.map((row) => ({
        answer: row.querySelector("th").innerText,
        share: row.querySelector(".number")?.firstChild.data,
        drawn: row.querySelector(".length")?.getBoundingClientRect().width / row.querySelector(".track")?.getBoundingClientRect().width,
      })));
      assert.equal(rows.length, 6);
      for (const { answer, share, drawn } of rows) {
        assert.ok(Math.abs(parseFloat(share) / 100 - drawn) < 0.006, `${answer}: ${share} is drawn as ${drawn}`);
      }

      await person.moveTo(".files-table a[href$='data.fi.csv']");
      const file = await fetch(await page.evaluate(() => document.activeElement.href));
      assert.equal(file.headers.get("Content-Type"), "text/csv;charset=utf-8;header=present");
      assert.match(await file.text(), /Ii/);
    }, `#sv a[href$="/datasets/${DATASET}/sv.html"]`);
  },

  async everybody() {
    for (const tongue of ["fi", "sv", "en"]) {
      await atKeyboard(`${PAGE}/${tongue}.html?area=139`, async (person, page) => {
        for (const value of ["dark", "light"]) {
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
          await isAccessible(page);
        }
        assert.equal(await page.$$eval("script", (scripts) => scripts.filter(({ type }) => type !== "application/ld+json").length), 0);
        for (const plant of [
          () => document.querySelector(".picker label").remove(),
          () => { document.querySelector(".chart .number").style.color = "#999"; },
          () => { document.querySelector(".files-table").style.minWidth = "600px"; document.querySelector(".wide").style.overflow = "visible"; },
          () => { document.documentElement.lang = ""; },
        ]) {
          await page.reload();
          await isAccessible(page);
          await page.evaluate(plant);
          await assert.rejects(isAccessible(page), assert.AssertionError, `a fault that is to be found: ${plant}`);
        }
      }, "#area");
    }
  },
};

await STORIES[story]();
