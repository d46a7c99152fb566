// What residents do in the front end, one story a run: node residents.js STORY PLATFORM PAGE. Ends with 0 when all of it went well.
import assert from "node:assert/strict";
import { isAccessible } from "./accessible.js";
import { atKeyboard, between, requestsTo } from "./person.js";

const [story, platform, page] = process.argv.slice(2);
const NATIONAL = `${page}/?platform=${platform}&barometer=kuntalaisbarometri&round=2026-autumn`;
const SEASONAL = `${page}/?platform=${platform}&barometer=kausiasukasbarometri&round=2026-summer&municipality=148`;
const TRIAL = `${page}/?platform=${platform}&barometer=selainkoe&municipality=139`;

const receipt = (code) => fetch(`${platform}/v1/receipt`, { headers: { Authorization: `Receipt ${code}` } });

async function send(person) {
  await person.moveTo("[data-word=send]");
  await person.press("Enter");
}

const STORIES = {
  async national() {
    await atKeyboard(`${NATIONAL}&municipality=148&lang=fi`, async (person, browserPage) => {
      const sent = requestsTo(browserPage, "/responses");
      await isAccessible(browserPage);
      assert.match(await person.text("#privacyNotice"), /nimettöminä/, "the privacy notice comes first");

      await person.moveTo("[name=everyday-life-smoothness]");
      await person.answerUntil("[name=place-to-live-recommendation]");
      await person.moveTo("#in-sv", { back: true });
      await person.press("Enter");
      await browserPage.waitForFunction(() => document.title === "Kommuninvånarbarometern");
      assert.equal((await person.focused()).id, "in-sv", "the focus stays where it was");
      assert.equal(await browserPage.evaluate(() => document.documentElement.lang), "sv");

      await person.moveTo("[name=place-to-live-recommendation]");
      await person.answerUntil("[data-word=send]", {
        "everyday-life-difficulties": [0, 2], "municipal-services-used": [0, 1], "digital-services-use": 0,
      });
      await person.press("Enter");
      await person.see("#secret");
      assert.equal((await person.focused()).id, "outcome");
      assert.match(await person.text("#outcome"), /Dina svar har sparats/);
      await isAccessible(browserPage);

      const [{ body }] = sent;
      assert.equal(body.language, "sv");
      assert.equal(body.answers["everyday-life-smoothness"], 1, "what was answered in Finnish is still there");
      assert.deepEqual(body.answers["everyday-life-difficulties"].length, 2);
      assert.ok("early-education-satisfaction" in body.answers, "asked because of what was answered");
      assert.ok(!("digital-services-ease" in body.answers), "not asked, because of what was answered");
      assert.ok(Object.keys(body.answers).length > 45, "the whole of it");
      assert.deepEqual(body.paradata, { mode: "web", completion: "complete", duration: "under-1", honeypot: "" });

      const code = await person.text("#secret");
      assert.match(code, /^[\w-]{43}$/);
      assert.ok(!sent[0].text.includes(code), "the platform is sent hashes only");
      assert.equal((await (await receipt(code)).json()).counted, true);
      assert.equal(await browserPage.evaluate(() => localStorage.length), 0, "nothing is kept unless it is wished");

      await person.moveTo("summary[data-word=withdraw]");
      await person.press("Enter");
      await person.moveTo("#withdraw");
      await person.press("Enter");
      await browserPage.waitForFunction(() => document.getElementById("outcome").dataset.word === "withdrawn");
      assert.equal((await (await receipt(code)).json()).counted, false);
      assert.equal(await browserPage.$("#answers :checked[type=radio]"), null, "the page has forgotten it too");
    });
  },

  async everyType() {
    await atKeyboard(`${SEASONAL}&lang=smn`, async (person, browserPage) => {
      const sent = requestsTo(browserPage, "/responses");
      await isAccessible(browserPage);
      const tongues = await browserPage.$$eval("#questions [lang]", (texts) => texts.map(({ lang }) => lang));
      assert.ok(["smn", "se", "fi"].every((lang) => tongues.includes(lang)), "each text says which language it is in");
      const order = () => browserPage.$$eval("#a-seasonal-priorities option", (options) => options.map(({ value }) => value));
      const drawn = await order();
      await person.moveTo("#in-sv");
      await person.press("Enter");
      await person.see("#in-sv[aria-current=true]");
      assert.deepEqual(await order(), drawn, "an order of chance is drawn once");
      await person.answerUntil("[data-word=send]", {
        "holiday-home-tenure": 4, "holiday-home-days": "100", "holiday-home-internet-use": [0], "seasonal-services-used": [0, 6],
        "seasonal-contacted-municipality": 0, "seasonal-budget.roads": "60", "seasonal-budget.library": "40",
        "seasonal-surroundings-satisfaction.roads": 5,
      });
      await person.press("Enter");
      await person.see("#secret");

      const [{ body: { answers, otherTexts } }] = sent;
      assert.equal(answers["holiday-home-tenure"], "other");
      assert.equal(otherTexts["holiday-home-tenure"], "Snö på vägarna");
      assert.equal(answers["holiday-home-days"], 100);
      assert.equal(answers["holiday-home-latest-stay"], "2026-06-15");
      assert.equal(answers["holiday-home-road-in-winter"], false);
      assert.deepEqual(answers["seasonal-surroundings-satisfaction"], { roads: "not_used", waste: 2, nature: 2, internet: 2, beaches: 2 });
      assert.deepEqual(answers["seasonal-services-used"], ["health", "other"]);
      assert.equal(answers["seasonal-contacted-municipality"], true);
      assert.equal(answers["seasonal-welcome"], 1);
      assert.equal(new Set(answers["seasonal-priorities"]).size, 3);
      assert.deepEqual(answers["seasonal-budget"], { roads: 60, library: 40, outdoors: 0, events: 0 });
      assert.match(answers["home-municipality"], /^\d{3}$/);
      assert.equal(answers["inari-holiday-home-area"], "99830");
      assert.equal(answers["inari-dearest-area"], "lake");
      assert.equal(answers["seasonal-wish"], "Snö på vägarna");
      assert.ok(!("seasonal-smoothness" in answers), "what is calculated is not asked");
      for (const key of ["holiday-home-remote-work", "seasonal-health-satisfaction", "seasonal-contact-ease", "seasonal-move-likelihood"]) {
        assert.ok(key in answers, `${key} is asked because of what was answered`);
      }
    });
  },

  async busyAndDropped() {
    await atKeyboard(`${NATIONAL}&municipality=148&lang=sv`, async (person, browserPage) => {
      const sent = requestsTo(browserPage, "/responses");
      let calls = 0;
      await between(browserPage, "Request", "/responses", async (wire, { requestId }) => {
        const [status, type] = [[503, "unavailable"], [409, "key-in-flight"]][calls++] ?? [];
        return status && wire.send("Fetch.fulfillRequest", {
          requestId, responseCode: status, body: btoa(JSON.stringify({ type: `/problems#${type}`, title: "Not now", status })),
          responseHeaders: Object.entries({
            "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After", "Retry-After": "1",
            "Content-Type": "application/problem+json",
          }).map(([name, value]) => ({ name, value })),
        }).then(() => true);
      });
      await between(browserPage, "Response", "/responses", async (wire, { requestId, responseStatusCode }) => {
        return calls === 3 && responseStatusCode === 201 && wire.send("Fetch.failRequest", { requestId, errorReason: "ConnectionReset" }).then(() => true);
      });
      await person.moveTo("[name=place-to-live-satisfaction]");
      await person.press("ArrowDown");
      await send(person);
      await person.see("#secret");
      assert.equal(sent.length, 4, "busy, under way, dropped, stored");
      assert.equal(new Set(sent.map(({ text }) => text)).size, 1, "the very same");
      assert.equal((await (await receipt(await person.text("#secret"))).json()).counted, true);
    });
  },

  async reloadedWhileSending() {
    await atKeyboard(`${NATIONAL}&municipality=148&lang=sv`, async (person, browserPage) => {
      const sent = requestsTo(browserPage, "/responses");
      await between(browserPage, "Response", "/responses", async (wire, { requestId, responseStatusCode }) => {
        return responseStatusCode === 201 && wire.send("Fetch.failRequest", { requestId, errorReason: "ConnectionReset" }).then(() => true);
      });
      await person.moveTo("[name=place-to-live-satisfaction]");
      await person.press("ArrowDown");
      await send(person);
      await browserPage.waitForFunction(() => /igen/.test(document.getElementById("status").textContent));
      await browserPage.reload();
      await person.see("#secret");
      assert.match(await person.text("#outcome"), /Dina svar har sparats/, "nobody answers twice for not having been told");
      assert.equal((await (await receipt(await person.text("#secret"))).json()).counted, true);
      assert.equal(new Set(sent.map(({ body }) => body.receipt.hash)).size, 1);
      assert.equal(await browserPage.evaluate(() => sessionStorage.length), 0, "nothing is left for whoever comes next");
    });
  },

  async refused() {
    await atKeyboard(`${NATIONAL}&municipality=139&lang=sv`, async (person, browserPage) => {
      let calls = 0;
      await between(browserPage, "Request", "/responses", async (wire, { requestId, request }) => {
        const body = JSON.parse(request.postData);
        Object.assign(body.answers, { age: "infant", "place-to-live-satisfaction": 9 });
        return ++calls === 1 && wire.send("Fetch.continueRequest", { requestId, postData: Buffer.from(JSON.stringify(body)).toString("base64") }).then(() => true);
      });
      await person.moveTo("[name=place-to-live-satisfaction]");
      await person.press("ArrowDown");
      await send(person);
      await person.see("#list a");
      assert.equal((await person.focused()).name, "place-to-live-satisfaction", "the first one at fault");
      assert.match(await person.text("#f-place-to-live-satisfaction"), /5/);
      assert.match(await person.text("#f-age"), /infant/);
      assert.equal((await browserPage.$$("#list a")).length, 2);
      await isAccessible(browserPage);

      await person.moveTo("#list p:last-child a", { back: true });
      await person.press("Enter");
      assert.equal((await person.focused()).name, "age", "the links lead to the questions");
      await send(person);
      await person.see("#secret");
      assert.equal((await browserPage.$$("#list a")).length, 0);
    });
  },

  async hindered() {
    await atKeyboard(`${TRIAL}&lang=sv`, async (person, browserPage) => {
      const sent = requestsTo(browserPage, "/responses");
      const hinders = async (name, text) => {
        await send(person);
        assert.equal((await person.focused()).name, name);
        assert.match(await browserPage.evaluate(() => document.activeElement.validationMessage), text);
        assert.equal(sent.length, 0);
      };
      const shown = (key) => browserPage.$eval(`#q-${key}`, (question) => !question.hidden);

      await hinders("trial-service", /./);
      await person.press("ArrowDown");
      assert.ok(await shown("trial-walks"));
      await person.moveTo("[name=trial-places]");
      await person.press("Space");
      await hinders("trial-places", /minst 2/);
      for (const value of ["lake", "village", "town"]) {
        await person.moveTo(`[value=${value}]`);
        await person.press("Space");
      }
      await hinders("trial-places", /högst 3/);
      await person.moveTo("[value=nowhere]");
      await person.press("Space");
      assert.deepEqual(await browserPage.$$eval("[name=trial-places]:checked", (boxes) => boxes.map(({ value }) => value)), ["nowhere"]);
      assert.ok(!(await shown("trial-walks")), "not asked of those who go nowhere");
      await person.moveTo("[value=lake]", { back: true });
      await person.press("Space");
      await person.moveTo("[value=woods]", { back: true });
      await person.press("Space");
      await hinders("trial-walks", /./);
      await person.keys.type("70");
      await hinders("trial-walks", /50/);
      await person.press("Backspace", 2);
      await person.keys.type("20");
      assert.ok(await shown("trial-lamps"), "asked of those who walk much");
      await person.press("Backspace", 2);
      await person.keys.type("7");
      assert.ok(!(await shown("trial-lamps")));
      await person.press("Enter");
      assert.equal(await person.text("#status"), "", "Enter in a field sends nothing");
      await send(person);
      await person.see("#secret");
      assert.deepEqual(sent[0].body.answers, { "trial-service": "park", "trial-places": ["woods", "lake"], "trial-walks": 7 });
    });
  },

  async comesBack() {
    await atKeyboard(`${TRIAL}&lang=en`, async (person, browserPage) => {
      await person.moveTo("[name=trial-service]");
      await person.press("Space");
      await send(person);
      await person.see("#secret");
      const code = await person.text("#secret");
      await person.moveTo("#keep");
      await person.press("Space");
      await browserPage.reload();
      await person.see("#secret");
      assert.equal(await person.text("#secret"), code, "kept, because the person chose so");

      const sent = requestsTo(browserPage, "/v1/receipt");
      await person.moveTo("#correct");
      await person.press("Enter");
      await person.moveTo("[name=trial-service]");
      await person.press("ArrowDown");
      await person.moveTo("[name=trial-walks]");
      await person.keys.type("12");
      await send(person);
      await person.see("#secret");
      assert.deepEqual(sent.map(({ method, body }) => [method, body.answers]), [["PUT", { "trial-service": "park", "trial-walks": 12 }]]);
      await person.moveTo("#keep");
      await person.press("Space");
      await browserPage.reload();
      await person.see("#answers");
      assert.equal(await browserPage.$eval("#receipt", (section) => section.hidden), true, "no longer kept");

      await person.moveTo("summary[data-word=earlier]");
      await person.press("Enter");
      await person.moveTo("#code");
      await person.keys.type("A".repeat(43));
      await person.press("Enter");
      await browserPage.waitForFunction(() => document.getElementById("status").textContent.includes("no response with this receipt"));
      await person.moveTo("#code");
      await person.press("Backspace", 43);
      await person.keys.type(code);
      await person.press("Enter");
      await person.see("#secret");
      assert.match(await person.text("#outcome"), /stored/);
    });
  },

  async programs() {
    await atKeyboard(`${NATIONAL}&municipality=139&lang=fi`, async (person, browserPage) => {
      const sent = requestsTo(browserPage, "/responses");
      await browserPage.$eval("[name=':honeypot']", (field) => { field.value = "buy now"; });
      await send(person);
      await person.see("#secret");
      assert.equal(sent[0].body.paradata.honeypot, "buy now");

      const elsewhere = `http://127.0.0.1:${new URL(platform).port}/v1/barometers`;
      const reached = await browserPage.evaluate((url) => fetch(url).then(() => true, () => false), elsewhere);
      assert.equal(reached, false, "the page talks to no address that is not named in it");
    });
  },

  async notNow() {
    await atKeyboard(`${page}/?platform=${platform}&round=2026-spring&municipality=139&lang=en`, async (person, browserPage) => {
      assert.match(await person.text("#status"), /Answers are taken/);
      assert.equal(await browserPage.$eval("#answers", (form) => form.hidden), true);
    });
    await atKeyboard(`${NATIONAL}&municipality=139&lang=fi`, async (person, browserPage) => {
      await between(browserPage, "Response", "/questionnaire?*", async (wire, { requestId, responseHeaders }) => {
        const { body } = await wire.send("Fetch.getResponseBody", { requestId });
        const invited = { ...JSON.parse(Buffer.from(body, "base64").toString()), anonymity: "unlinkable" };
        await wire.send("Fetch.fulfillRequest", {
          requestId, responseCode: 200, responseHeaders: responseHeaders.filter(({ name }) => !/^content-(length|encoding)$/i.test(name)),
          body: Buffer.from(JSON.stringify(invited)).toString("base64"),
        });
        return true;
      });
      await person.moveTo("#in-sv");
      await person.press("Enter");
      await browserPage.waitForFunction(() => document.getElementById("status").textContent.includes("inbjudan"));
      assert.equal(await browserPage.$eval("#answers", (form) => form.hidden), true);
    });
  },
};

await STORIES[story]();
