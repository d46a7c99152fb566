// Fills the first page with what is open and what is published. Without it the page still has all its links.
"use strict";

const LANGUAGES = ["fi", "sv", "en"];
// How Finland writes dates and numbers in each.
const LOCALES = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };
const PATIENCE_MS = 10_000;
// Beyond this many, a list of municipalities would bury the rest of the page.
const PLACES_IN_SIGHT = 8;
// The page of the dataset lists all the others.
const FILES_IN_SIGHT = ["data.csv", "data.xlsx", "data.json", "data.parquet", "all.zip"];

const WORDS = {
  fi: {
    loading: "Haetaan…",
    noRounds: "Yhtään kierrosta ei ole juuri nyt avoinna.",
    rounds: (n) => (n === 1 ? "Yksi kierros on avoinna." : `${n} kierrosta on avoinna.`),
    noDatasets: "Mitään ei ole vielä julkaistu. Data ilmestyy tähän, kun ensimmäinen kierros on julkaistu.",
    datasets: (n) => (n === 1 ? "Yksi tietoaineisto." : `${n} tietoaineistoa.`),
    unreleased: "Ei vielä julkaistu.",
    more: "Luettelo jatkuu rajapinnassa.",
    failed: (path, why) => ["Tietoja ei saatu osoitteesta ", path, ` (${why}). Yritä hetken päästä uudelleen.`],
    slow: "ei vastausta",
    unreachable: "ei yhteyttä",
    open: "Avoinna",
    until: (date) => `${date} asti`,
    places: (n) => `Kyselylomake kunnittain (${n})`,
    release: (n) => `Julkaisu ${n}`,
    generated: (date) => `laadittu ${date}`,
    rows: (n) => `${n} riviä`,
  },
  sv: {
    loading: "Hämtar…",
    noRounds: "Ingen omgång är öppen just nu.",
    rounds: (n) => (n === 1 ? "En omgång är öppen." : `${n} omgångar är öppna.`),
    noDatasets: "Inget har publicerats ännu. Data visas här när den första omgången har publicerats.",
    datasets: (n) => (n === 1 ? "En datamängd." : `${n} datamängder.`),
    unreleased: "Inte publicerad ännu.",
    more: "Listan fortsätter i gränssnittet.",
    failed: (path, why) => ["Det gick inte att hämta ", path, ` (${why}). Försök igen om en stund.`],
    slow: "inget svar",
    unreachable: "ingen förbindelse",
    open: "Öppen",
    until: (date) => `till ${date}`,
    places: (n) => `Frågeformuläret kommunvis (${n})`,
    release: (n) => `Utgåva ${n}`,
    generated: (date) => `framställd ${date}`,
    rows: (n) => `${n} rader`,
  },
  en: {
    loading: "Fetching…",
    noRounds: "No round is open just now.",
    rounds: (n) => (n === 1 ? "One round is open." : `${n} rounds are open.`),
    noDatasets: "Nothing has been published yet. Data will appear here once the first round is published.",
    datasets: (n) => (n === 1 ? "One dataset." : `${n} datasets.`),
    unreleased: "Not published yet.",
    more: "The list goes on in the interface.",
    failed: (path, why) => ["Could not fetch ", path, ` (${why}). Please try again in a while.`],
    slow: "no answer",
    unreachable: "no connection",
    open: "Open",
    until: (date) => `until ${date}`,
    places: (n) => `The questionnaire by municipality (${n})`,
    release: (n) => `Release ${n}`,
    generated: (date) => `made ${date}`,
    rows: (n) => `${n} rows`,
  },
};

// ---- Language: the hash is the only memory ----

const chosen = () => LANGUAGES.find((language) => location.hash === `#${language}`);

const preferred = () =>
  (navigator.languages ?? [navigator.language])
    .map((tag) => tag.toLowerCase().split("-")[0])
    .find((language) => LANGUAGES.includes(language)) ?? "fi";

function showLanguage() {
  const language = chosen() ?? "fi";
  document.documentElement.lang = language;
  for (const link of document.querySelectorAll(".languages a")) {
    if (link.hash === `#${language}`) {
      link.setAttribute("aria-current", "true");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

// replace(), not replaceState(): only a true navigation makes an article the target, and it adds no step to go back.
if (!chosen() && preferred() !== "fi") {
  location.replace(`#${preferred()}`);
}
addEventListener("hashchange", showLanguage);
showLanguage();

// ---- Fetching ----

class Failure extends Error {
  constructor(path, why) {
    super(`${path}: ${why}`);
    this.path = path;
    this.why = why;
  }
}

async function get(path) {
  let answer;
  try {
    answer = await fetch(path, {
      headers: { Accept: "application/json" },
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (e) {
    throw new Failure(path, e.name === "TimeoutError" ? "slow" : "unreachable");
  }
  if (!answer.ok) {
    throw new Failure(path, String(answer.status));
  }
  try {
    return await answer.json();
  } catch {
    throw new Failure(path, "unreachable");
  }
}

// What could be fetched, and what could not: one broken barometer must not hide the others.
async function each(items, fetchOne) {
  const settled = await Promise.allSettled(items.map(fetchOne));
  return {
    found: settled.filter((s) => s.status === "fulfilled").map((s) => s.value),
    failures: settled.filter((s) => s.status === "rejected").map((s) => s.reason),
  };
}

const part = encodeURIComponent;

async function openRounds() {
  const barometers = await get("v1/barometers");
  const [{ found, failures }, names] = await Promise.all([
    each(barometers.items, async (barometer) => {
      const rounds = await get(`v1/barometers/${part(barometer.slug)}/rounds`);
      return rounds.items.filter((round) => round.state === "open").map((round) => ({ barometer, round }));
    }),
    municipalityNames(),
  ]);
  return { entries: found.flat(), failures, more: Boolean(barometers.next), names };
}

// Names are a courtesy: without them the codes still lead to the questionnaires.
async function municipalityNames() {
  try {
    const municipalities = await get("v1/municipalities");
    return new Map(municipalities.items.map(({ code, name }) => [code, name]));
  } catch {
    return new Map();
  }
}

async function publishedDatasets() {
  const datasets = await get("v1/datasets");
  const { found, failures } = await each(datasets.items, async (dataset) => ({
    dataset,
    release: dataset.latestRelease ? await get(`v1/datasets/${part(dataset.id)}/releases/latest`) : undefined,
  }));
  return { entries: found, failures, more: Boolean(datasets.next) };
}

// ---- Showing: text only ever enters the page as text ----

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

// Text in languages; a text that is missing in one is shown, and marked, in another.
function words(texts, language, otherwise = "") {
  const tag = [language, ...LANGUAGES, ...Object.keys(texts ?? {})].find((candidate) => texts?.[candidate]);
  return tag ? element("span", { lang: tag }, texts[tag]) : otherwise;
}

function link(url, ...children) {
  const target = new URL(url, document.baseURI);
  return /^https?:$/.test(target.protocol)
    ? element("a", { href: target.href }, ...children)
    : element("span", {}, ...children);
}

function date(iso, language, style = { dateStyle: "long", timeStyle: "short" }) {
  const when = new Date(iso);
  return Number.isNaN(when.valueOf())
    ? ""
    : new Intl.DateTimeFormat(LOCALES[language], { ...style, timeZone: "Europe/Helsinki" }).format(when);
}

function size(bytes, language) {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const format = { style: "unit", unit, maximumFractionDigits: amount < 10 ? 1 : 0 };
  return new Intl.NumberFormat(LOCALES[language], format).format(amount);
}

function facts(...parts) {
  const known = parts.filter((fact) => fact !== undefined && fact !== "");
  return element("p", { class: "facts" }, ...known.flatMap((fact, i) => (i === 0 ? [fact] : [" · ", fact])));
}

function roundEntry({ barometer, round }, language, names) {
  const say = WORDS[language];
  const questionnaire = `v1/barometers/${part(barometer.slug)}/rounds/${part(round.key)}/questionnaire`;
  const places = (round.municipalities ?? [])
    .map((place) => (typeof place === "string" ? { code: place, name: names.get(place) } : place))
    .map(({ code, name }) => ({ code, label: words(name, language, element("span", {}, code)) }))
    .sort((a, b) => a.label.textContent.localeCompare(b.label.textContent, language))
    .map(({ code, label }) =>
      element("li", {}, link(`${questionnaire}?municipality=${part(code)}&lang=${language}`, label)),
    );
  const list = element("ul", { class: "places" }, ...places);
  return element(
    "div",
    { class: "entry" },
    element("h3", {}, words(round.title, language, round.key)),
    facts(
      element("span", { class: "state" }, say.open),
      round.closesAt && say.until(date(round.closesAt, language)),
      words(barometer.title ?? barometer.name, language, barometer.slug),
    ),
    places.length > PLACES_IN_SIGHT
      ? element("details", {}, element("summary", {}, say.places(places.length)), list)
      : list,
  );
}

function datasetEntry({ dataset, release }, language) {
  const say = WORDS[language];
  const title = [
    words(dataset.title, language, dataset.id),
    ": ",
    words(dataset.roundTitle, language, dataset.round),
  ];
  if (!release) {
    return element("div", { class: "entry" }, element("h3", {}, ...title), facts(say.unreleased));
  }
  const files = (release.files ?? []).filter((file) => FILES_IN_SIGHT.includes(file.name)).map((file) =>
    element(
      "li",
      {},
      link(
        file.url ?? `v1/datasets/${part(dataset.id)}/releases/latest/${part(file.name)}`,
        element("code", {}, file.name),
      ),
      Number.isFinite(file.bytes) ? element("small", {}, size(file.bytes, language)) : undefined,
    ),
  );
  const made = release.generatedAt ?? dataset.issued;
  return element(
    "div",
    { class: "entry" },
    element("h3", {}, link(`datasets/${part(dataset.id)}/${language}.html`, ...title)),
    facts(
      say.release(release.number),
      made && element("time", { datetime: made }, say.generated(date(made, language))),
      Number.isFinite(release.rows) ? say.rows(release.rows.toLocaleString(LOCALES[language])) : "",
      release.licence?.url && link(release.licence.url, (release.licence.id ?? "").replace("CC-BY-4.0", "CC\u00a0BY\u00a04.0")),
    ),
    element("ul", { class: "files" }, ...files),
  );
}

function tell(place, write) {
  for (const language of LANGUAGES) {
    const article = document.getElementById(language);
    write(
      article.querySelector(`[data-live="${place}-status"]`),
      article.querySelector(`[data-live="${place}"]`),
      language,
      WORDS[language],
    );
  }
}

function trouble({ path, why }, say) {
  const [start, where, end] = say.failed(path, say[why] ?? why);
  return element("span", { class: "fault" }, start, link(where, `/${where}`), end);
}

async function fill(place, path, load, entry, none, some) {
  tell(place, (status, list, language, say) => {
    list.setAttribute("aria-busy", "true");
    status.textContent = say.loading;
  });
  try {
    const { entries, failures, more, names } = await load();
    tell(place, (status, list, language, say) => {
      list.replaceChildren(...entries.map((one) => entry(one, language, names)));
      status.replaceChildren();
      if (entries.length > 0) {
        status.append(say[some](entries.length), " ");
      } else if (failures.length === 0) {
        status.append(say[none], " "); // "nothing there" is true only when all was asked and answered
      }
      if (failures.length > 0) {
        status.append(trouble(failures[0], say), " ");
      }
      if (more) {
        status.append(link(path, say.more));
      }
    });
  } catch (e) {
    const failure = e instanceof Failure ? e : new Failure(path, "unreachable");
    tell(place, (status, list, language, say) => status.replaceChildren(trouble(failure, say)));
  }
  tell(place, (status, list) => list.removeAttribute("aria-busy"));
}

fill("rounds", "v1/barometers", openRounds, roundEntry, "noRounds", "rounds");
fill("datasets", "v1/datasets", publishedDatasets, datasetEntry, "noDatasets", "datasets");
