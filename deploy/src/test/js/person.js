// A person at a keyboard: keys are pressed, nothing is clicked and nothing is set by a script. Scripts only look.
import puppeteer from "puppeteer-core";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const MOST_STEPS = 1000;

/** Opens a page in a browser that knows nothing of earlier ones, and hands both over once it shows what is waited for. */
export async function atKeyboard(address, story, shown = "#in-sv") {
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, headless: true, args: FLAGS });
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (fault) => faults.push(fault.message));
    await page.goto(address);
    await page.waitForSelector(shown);
    await story(new Person(page), page);
    if (faults.length) {
      throw new Error(`The page failed: ${faults.join("; ")}`);
    }
  } finally {
    await browser.close();
  }
}

class Person {
  constructor(page) {
    this.page = page;
    this.keys = page.keyboard;
  }

  /** What has the focus, as far as it matters. */
  focused() {
    return this.page.evaluate(() => {
      const { id, tagName, type, name, value, checked, max } = document.activeElement;
      return { id, tag: tagName.toLowerCase(), type, name, value, checked, max };
    });
  }

  /** Moves with Tab until this has the focus. */
  async moveTo(selector, { back = false } = {}) {
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await this.page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
        return;
      }
      await this.tab(back);
    }
    throw new Error(`Tab never came to ${selector}`);
  }

  async tab(back = false) {
    if (back) {
      await this.keys.down("Shift");
    }
    await this.keys.press("Tab");
    if (back) {
      await this.keys.up("Shift");
    }
  }

  async press(key, times = 1) {
    for (let i = 0; i < times; i++) {
      await this.keys.press(key);
    }
  }

  /** Answers each question as it comes until something else has the focus; by name, how many options below the first. */
  async answerUntil(selector, wishes = {}) {
    const seen = new Map();
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await this.page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
        return;
      }
      const control = await this.focused();
      const times = seen.get(control.name) ?? 0;
      seen.set(control.name, times + 1);
      await this.answer(control, times, wishes[control.name]);
      await this.tab();
    }
    throw new Error(`Tab never came to ${selector}`);
  }

  async answer({ tag, type, name, value, max }, times, wish) {
    if (!name || wish === null) {
      return;
    }
    if (type === "radio") {
      await (wish === 0 ? this.press("Space") : this.press("ArrowDown", wish ?? 1));
    } else if (type === "checkbox" && (wish ?? [0]).includes(times)) {
      await this.press("Space");
    } else if (tag === "select" && !value) {
      await this.press("ArrowDown", (wish ?? 1) + times);
    } else if (type === "number" && name.includes(".")) {
      await this.keys.type(wish ?? "0");
    } else if (type === "number") {
      await this.keys.type(wish ?? max);
    } else if (type === "date") {
      await this.keys.type(wish ?? "06152026");
    } else if (tag === "textarea" || type === "text") {
      await this.keys.type(wish ?? "Snö på vägarna");
    }
  }

  /** Waits until a question, an outcome or whatever else is there. */
  see(selector) {
    return this.page.waitForSelector(selector, { visible: true, timeout: 20_000 });
  }

  text(selector) {
    return this.page.$eval(selector, (element) => element.innerText.trim());
  }
}

/** The bodies of the requests that the page sends, from now on. */
export function requestsTo(page, path) {
  const sent = [];
  page.on("request", (request) => {
    if (request.url().endsWith(path) && ["POST", "PUT", "DELETE"].includes(request.method())) {
      const body = request.postData();
      sent.push({ method: request.method(), headers: request.headers(), text: body, body: body && JSON.parse(body) });
    }
  });
  return sent;
}

/** Comes between the page and the platform, at the request or at its response; one that is not dealt with goes on. */
export async function between(page, stage, path, deal) {
  const wire = await page.createCDPSession();
  await wire.send("Fetch.enable", { patterns: [{ urlPattern: `*${path}`, requestStage: stage }] });
  wire.on("Fetch.requestPaused", async (event) => {
    const dealt = event.request.method !== "OPTIONS" && (await deal(wire, event));
    if (!dealt) {
      await wire.send("Fetch.continueRequest", { requestId: event.requestId });
    }
  });
}
