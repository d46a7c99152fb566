// Lets a person answer a barometer of Open Agenda, correct the answers and withdraw them. No library, no build: copy and change it.
// The address of the page may say otherwise: ?platform=https://…&barometer=…&round=…&municipality=148&lang=sv
const wanted = { platform: location.origin, barometer: "kuntalaisbarometri", round: "2026-autumn", municipality: "139", lang: "fi",
  ...Object.fromEntries(new URLSearchParams(location.search)) };
const round = `${wanted.platform}/v1/barometers/${wanted.barometer}/rounds/${wanted.round}`;
const NAMES = { fi: "Suomi", sv: "Svenska", en: "English", se: "Davvisámegiella", smn: "Anarâškielâ", sms: "Sääʹmǩiõll",
  "fi-simple": "Selkosuomi", "sv-simple": "Lätt svenska" };
const TONGUES = ["fi", "sv", "en"]; // of the page's own words, in which # stands for a value
const WORDS = {
  again: ["Ei yhteyttä. Yritetään uudelleen.", "Ingen förbindelse. Vi försöker igen.", "No connection. Trying again."],
  background: ["Taustatiedot", "Bakgrundsuppgifter", "About you"],
  closed: ["Kyselyyn voi vastata # – #.", "Enkäten kan besvaras # – #.", "Answers are taken # – #."],
  code: ["Tunnus, jonka sait", "Koden som du fick", "The code you were given"],
  correct: ["Korjaa vastauksia", "Korrigera svaren", "Correct the answers"],
  corrects: ["Nämä vastaukset korvaavat aiemmat.", "De här svaren ersätter de tidigare.", "These answers replace the earlier ones."],
  delete: ["Poista vastaukseni pysyvästi", "Radera mina svar för gott", "Delete my answers for good"],
  earlier: ["Oletko jo vastannut?", "Har du redan svarat?", "Have you answered already?"],
  faults: ["Tarkista merkityt vastaukset.", "Kontrollera de markerade svaren.", "Please check the answers marked."],
  invited: ["Tarvitaan kutsu, jota tämä sivu ei osaa.", "Det behövs en inbjudan, som sidan inte klarar.", "It takes an invitation, which this page cannot use."],
  keep: ["Muista tunnus tällä laitteella", "Kom ihåg koden på den här enheten", "Keep the code on this device"],
  least: ["Valitse vähintään #.", "Välj minst #.", "Choose at least #."],
  module: ["Oman kuntasi kysymykset", "Din kommuns egna frågor", "Questions of your municipality"],
  most: ["Valitse enintään #.", "Välj högst #.", "Choose at most #."],
  once: ["Kukin vain kerran.", "Var och en bara en gång.", "Each one only once."],
  points: ["Jaettu: # / #", "Fördelat: # / #", "Given out: # / #"],
  privacy: ["Tietosuoja", "Dataskydd", "Privacy"],
  receipt: ["Vain tällä tunnuksella voit korjata tai perua: ota talteen.", "Bara med koden kan du ändra eller återkalla: spara den.", "Keep this code: only with it can you correct or withdraw."],
  send: ["Lähetä vastaukset", "Skicka svaren", "Send the answers"],
  specify: ["Mikä?", "Vad?", "What?"],
  stored: ["Kiitos! Vastauksesi ovat tallessa.", "Tack! Dina svar har sparats.", "Thank you! Your answers are stored."],
  withdraw: ["Peru vastaukset", "Återkalla svaren", "Withdraw the answers"],
  withdrawn: ["Vastauksesi on peruttu ja poistettu.", "Dina svar har återkallats och raderats.", "Your answers are withdrawn and deleted."],
};
const byId = (id) => document.getElementById(id);
const [form, status] = [byId("answers"), byId("status")];
const luck = {}; // the place of an option in an order of chance, the same as long as the page is open
let tongue, questionnaire, questions, municipalities, answers, otherTexts, secret;
const word = (name, ...values) => WORDS[name][TONGUES.indexOf(tongue)].replace(/#/g, () => values.shift());
/** A text of the questionnaire, which knows its language: not always the one that was asked for. */
const say = (words) => Object.entries(words).map(([lang, textContent]) => ({ lang, textContent }))[0] ?? { textContent: "" };
const el = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.flat());
  return element;
};
/** The platform's answer. As long as there is none, or it is busy, the very same request is sent again: it is carried out once. */
async function call(url, request) {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(url, request).catch(() => null);
    const body = answer && (answer.status === 204 ? {} : await answer.json().catch(() => null));
    if (body && answer.ok) return body;
    if (body && ![429, 503].includes(answer.status) && !body.type?.endsWith("#key-in-flight")) throw body;
    status.textContent = word("again");
    const seconds = Number(answer?.headers.get("Retry-After")) || Math.min(2 ** attempt, 30);
    await new Promise((done) => setTimeout(done, seconds * 1000));
  }
}

/** In an order of chance where that is wanted; what stands beside the options stays last. */
const drawn = ({ key, answer }, options = answer.options) => {
  const place = (of) => of.nonSubstantive || of.exclusive || of.openText ? 1 : luck[`${key}.${of.code}`] ??= Math.random();
  return answer.randomOrder ? [...options].sort((one, other) => place(one) - place(other)) : options;
};
const choices = (type, options, name = "") => [el("div", { className: "choices" }, options.map(({ code, number = "", label, exclusive }) =>
  el("label", { className: "choice" }, el("input", { type, name, value: code, className: exclusive ? "alone" : "" }), `${number}`, el("span", say(label)))))];
const menu = (options) => el("select", {}, el("option", { value: "" }), options.map(({ code, label }) => el("option", { value: code, ...say(label) })));
const scale = ({ points, nonSubstantive = [] }, name) =>
  choices("radio", [...points.map(({ value, label }) => ({ code: value, label, number: say(label).textContent ? "" : value })), ...nonSubstantive], name);
/** The controls of each type of question: one, or several in an array. */
const CONTROLS = {
  single: (q) => choices("radio", drawn(q)),
  multiple: (q) => choices("checkbox", drawn(q)),
  "yes-no": (q, { yes, no, nonSubstantive = [] }) => choices("radio", [{ code: "yes", label: yes }, { code: "no", label: no }, ...nonSubstantive]),
  ordinal: (q, answer) => scale(answer.scale),
  rating: (q, { min, max, lowLabel, highLabel, nonSubstantive = [] }) => choices("radio", [...Array.from({ length: max - min + 1 },
    (_, i) => ({ code: min + i, number: min + i, label: i === 0 ? lowLabel : i === max - min ? highLabel : {} })), ...nonSubstantive]),
  matrix: (q, answer) => drawn(q, answer.rows).map(({ code, label }) =>
    el("fieldset", {}, el("legend", say(label)), scale(answer.scale, `${q.key}.${code}`))),
  number: (q, { min, max }) => el("input", { type: "number", min, max, placeholder: `${min} – ${max}` }),
  date: (q, { earliest, latest }) => el("input", { type: "date", min: earliest, max: latest }),
  text: (q, { maxLength }) => el("textarea", { rows: 4, maxLength }),
  municipality: () => menu(municipalities.map(({ code, name }) => ({ code, label: { [tongue]: name[tongue] } }))),
  "postal-area": (q, { areas }) => areas ? choices("radio", areas) : el("input", { inputMode: "numeric", pattern: "[0-9]{5}" }),
  "map-area": (q, { zones, nonSubstantive = [] }) => choices("radio", [...zones, ...nonSubstantive]),
  ranking: (q, { maxPlaces }) => drawn(q).slice(0, maxPlaces).map((_, i) => el("label", { className: "place" }, el("span", { textContent: `${i + 1}.` }), menu(drawn(q)))),
  allocation: (q, { total }) => [...drawn(q).map(({ code, label }) => el("label", { className: "share" }, el("span", say(label)),
    el("input", { type: "number", name: `${q.key}.${code}`, min: 0, max: total }))), el("output", {})],
};
function asked(q) {
  const { type, minSelections, maxSelections, maxPlaces = maxSelections } = q.answer;
  const controls = CONTROLS[type](q, q.answer);
  const hint = [minSelections && word("least", minSelections), maxPlaces && word("most", maxPlaces)].filter(Boolean).join(" ");
  const box = el("fieldset", { id: `q-${q.key}`, className: `question ${type}` },
    el("legend", {}, el(Array.isArray(controls) ? "span" : "label", { htmlFor: `a-${q.key}`, ...say(q.text) }), q.required ? " *" : ""),
    el("p", { id: `h-${q.key}`, className: "help", ...(q.help ? say(q.help) : { textContent: hint }) }), controls,
    el("label", { className: "other", hidden: true }, word("specify"), el("input", { name: `${q.key}:other`, maxLength: 200 })),
    el("p", { id: `f-${q.key}`, className: "fault" }));
  box.setAttribute("aria-describedby", `h-${q.key} f-${q.key}`);
  box.querySelector("input, select, textarea").id = `a-${q.key}`;
  for (const control of [...box.querySelectorAll("input, select, textarea")].filter(({ name }) => !name))
    Object.assign(control, { name: q.key, required: !!q.required && !["multiple", "ranking"].includes(type) });
  return box;
}
/** Draws the questionnaire, also in another language; what was answered stays. */
function draw({ backgroundFirst, background, sections, module }) {
  const given = [...new FormData(form)];
  const about = { title: { [tongue]: word("background") }, questions: background };
  const common = [...sections, { title: { [tongue]: word("module") }, questions: module }];
  const parts = backgroundFirst ? [about, ...common] : [...common, about];
  questions = parts.flatMap((part) => part.questions).filter((q) => q.answer.type !== "calculated");
  byId("questions").replaceChildren(...parts.map((part) =>
    el("section", {}, el("h2", say(part.title)), part.questions.filter((q) => questions.includes(q)).map(asked))));
  for (const control of form.elements) {
    const box = control.matches("[type=radio], [type=checkbox]");
    const at = given.findIndex(([name, value]) => name === control.name && (!box || value === control.value));
    if (at >= 0 && box) control.checked = true;
    else if (at >= 0) [[, control.value]] = given.splice(at, 1);
  }
  refresh();
}
const numeric = (text) => /^-?\d+$/.test(text) ? Number(text) : text;
function read({ key, answer: { type, rows, options = rows ?? [] } }, data) {
  const list = data.getAll(key).filter(Boolean);
  const parts = options.map(({ code }) => [code, data.get(`${key}.${code}`)]).filter(([, value]) => value).map(([code, value]) => [code, numeric(value)]);
  if (["matrix", "allocation"].includes(type)) return parts.length ? Object.fromEntries(parts) : undefined;
  if (["multiple", "ranking"].includes(type)) return list.length ? list : undefined;
  if (["ordinal", "rating", "number"].includes(type)) return list.map(numeric)[0];
  return type === "yes-no" ? { yes: true, no: false }[list[0]] ?? list[0] : list[0]?.trim() || undefined;
}
function holds({ all, any, not, question, includes, in: among, notIn, gte = -Infinity, lte = Infinity }) {
  if (all || any || not) return all ? all.every(holds) : any ? any.some(holds) : !holds(not);
  const answer = answers[question];
  if (answer === undefined) return false;
  if (includes) return answer.includes(includes);
  const code = { true: "yes", false: "no" }[answer] ?? `${answer}`;
  return among ? among.includes(code) : notIn ? !notIn.includes(code) : Number.isInteger(answer) && answer >= gte && answer <= lte;
}
const sum = (parts = {}) => Object.values(parts).reduce((total, part) => total + part, 0);
/** What browsers cannot see by themselves, in words. */
function complaint({ answer: { type, options, total, minSelections = 0, maxSelections = Infinity } }, answer) {
  if (type === "allocation" && answer && sum(answer) !== total) return word("points", sum(answer), total);
  if (type === "ranking" && new Set(answer).size < answer?.length) return word("once");
  if (type !== "multiple" || !answer || options.some(({ code, exclusive }) => exclusive && answer.includes(code))) return "";
  return answer.length < minSelections ? word("least", minSelections) : answer.length > maxSelections ? word("most", maxSelections) : "";
}
/** Takes up what was answered; shows what is asked because of it, and hides the rest, which is not sent. */
function refresh() {
  [answers, otherTexts] = [{ __proto__: null }, {}];
  for (const q of questions) {
    const box = byId(`q-${q.key}`);
    box.hidden = box.disabled = !!q.showIf && !holds(q.showIf);
    const data = new FormData(form); // without what is disabled
    const answer = read(q, data);
    if (answer !== undefined) answers[q.key] = answer;
    byId(`a-${q.key}`).setCustomValidity(complaint(q, answer));
    const open = q.answer.options?.some(({ code, openText }) => openText && [answer].flat().includes(code));
    box.querySelector(".other").hidden = !open;
    if (open && data.get(`${q.key}:other`).trim()) otherTexts[q.key] = data.get(`${q.key}:other`);
    if (q.answer.type === "allocation") box.querySelector("output").textContent = word("points", sum(answer), q.answer.total);
  }
  for (const section of byId("questions").children) section.hidden = !section.querySelector(".question:not([hidden])");
}
/** Takes away what cannot stand beside what was chosen, such as “none of these”. */
function change({ target }) {
  for (const box of target.type === "checkbox" && target.checked ? document.getElementsByName(target.name) : [])
    if (box !== target && (box.className || target.className)) box.checked = false;
  refresh();
}
const digest = async (text) => Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
  (byte) => byte.toString(16).padStart(2, "0")).join("");
const receipt = (method, code, body) => call(`${wanted.platform}/v1/receipt`,
  { method, body, headers: { "Content-Type": "application/json", Authorization: `Receipt ${code}` } });
async function send(event) {
  event.preventDefault();
  tell("…");
  form.inert = true;
  const duration = ["under-1", "1-2", "2-5", "5-10", "10-20", "20-40", "over-40"][[1, 2, 5, 10, 20, 40].filter((minutes) => performance.now() >= minutes * 60000).length];
  const code = secret ?? sessionStorage.getItem(round) ?? btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))).replace(/[+/=]/g, (sign) => ({ "+": "-", "/": "_" })[sign] ?? "");
  const body = JSON.stringify({ municipality: wanted.municipality, language: questionnaire.language, questionnaire: questionnaire.sha256, answers, otherTexts,
    paradata: { mode: "web", completion: "complete", duration, honeypot: form.elements[":honeypot"].value },
    receipt: { hash: await digest(code), textHash: await digest(`text:${code}`) } });
  sessionStorage.setItem(round, code); // until it is acknowledged: by it the same is stored once, and found after a reload
  (secret ? receipt("PUT", secret, body) : call(`${round}/responses`, { method: "POST", body, headers: { "Content-Type": "application/json" } })).then(() => showReceipt("stored", code), refused);
}
/** Says something above all, and what is wrong beside each question, with links; the first question at fault gets the focus. */
function tell(textContent, errors = [], lang = tongue) {
  Object.assign(status, { textContent, lang }).focus();
  form.querySelectorAll(".fault").forEach((fault) => fault.replaceChildren());
  byId("list").hidden = !errors.length;
  byId("list").replaceChildren(...errors.map(({ question, detail }) => {
    const [q, text] = [questions?.find(({ key }) => key === question), el("span", { lang: "en", textContent: `${detail} ` })];
    if (q) byId(`f-${question}`).append(text);
    return el("p", {}, q ? el("a", { href: `#a-${question}`, ...say(q.text) }) : text);
  }));
  form.inert = false;
  document.querySelector(byId("list").querySelector("a")?.hash ?? "#status").focus();
}
const refused = ({ detail, title, message, errors }) => errors ? tell(word("faults"), errors) : tell(detail ?? title ?? message, [], "en");
const resume = (code) => receipt("GET", code).then(({ counted }) => showReceipt(counted ? "stored" : "withdrawn", code), refused);
function showReceipt(outcome, code) {
  secret = byId("secret").textContent = code;
  sessionStorage.removeItem(round);
  form.hidden = byId("earlier").hidden = !(byId("receipt").hidden = false);
  byId("stored").hidden = outcome === "withdrawn";
  byId("keep").checked = localStorage.getItem(round) === code;
  tell("");
  byId("outcome").textContent = word(byId("outcome").dataset.word = outcome);
  byId("outcome").focus();
}

async function load(lang) {
  tongue = TONGUES.find((each) => each === lang.split("-")[0]) ?? "fi";
  document.documentElement.lang = tongue;
  document.querySelectorAll("[data-word]").forEach((element) => { element.textContent = word(element.dataset.word); });
  questionnaire = await call(`${round}/questionnaire?municipality=${wanted.municipality}&lang=${lang}`);
  municipalities ??= (await call(`${wanted.platform}/v1/municipalities`)).items;
  const { languages, state, opensAt, closesAt, anonymity = "open", title } = questionnaire;
  if (!languages.includes(lang)) return load(languages[0]);
  document.title = say(title).textContent;
  for (const name of ["title", "description", "privacyNotice"]) Object.assign(byId(name), say(questionnaire[name]));
  byId("languages").replaceChildren(...languages.map((each) => el("button", { id: `in-${each}`, lang: each, textContent: NAMES[each] ?? each,
    ariaCurrent: `${each === lang}`, onclick: () => load(each).then(() => byId(`in-${each}`).focus(), refused) })));
  const day = (text) => new Date(text).toLocaleDateString(tongue);
  status.textContent = state !== "open" ? word("closed", day(opensAt), day(closesAt)) : anonymity !== "open" ? word("invited") : "";
  draw(questionnaire);
  form.hidden = !!status.textContent || !byId("receipt").hidden;
}
[form.oninput, form.onchange, form.onsubmit] = [refresh, change, send];
byId("earlier").onsubmit = (event) => { event.preventDefault(); resume(byId("code").value); };
byId("keep").onchange = ({ target }) => target.checked ? localStorage.setItem(round, secret) : localStorage.removeItem(round);
byId("correct").onclick = () => { [byId("receipt").hidden, form.hidden] = [true, false]; tell(word("corrects")); };
byId("withdraw").onclick = () => receipt("DELETE", secret).then(() => { localStorage.removeItem(round); form.reset(); showReceipt("withdrawn", secret); }, refused);
form.onkeydown = (event) => { if (event.key === "Enter" && event.target.matches("input")) event.preventDefault(); }; // only the button sends
await load(wanted.lang).catch(refused);
const [kept, sent] = [localStorage, sessionStorage].map((storage) => storage.getItem(round));
if (kept) await resume(kept); else if (sent) await receipt("GET", sent).then(() => showReceipt("stored", sent), () => {});
