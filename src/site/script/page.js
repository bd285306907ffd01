// The page: the box, the role, live answers, people who can be reached, notices that end.
const find = (selector, root) => [...(root || document).querySelectorAll(selector)];
const base = document.body.dataset.base;
const phrases = [];
const rare = new Map();
let stops;

function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {}))
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  node.append(...children.filter((child) => child !== undefined && child !== ""));
  return node;
}

function memory(key, value) {
  try {
    if (value !== undefined) localStorage.setItem("sayso-" + key, value);
    return localStorage.getItem("sayso-" + key);
  } catch {
    return null;
  }
}

// The day and the minute of the week somewhere, now.
function clock(zone) {
  const parts = {};
  const format = { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
  for (const { type, value } of new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", format).formatToParts()) parts[type] = +value;
  const day = Date.UTC(parts.year, parts.month - 1, parts.day) / 864e5;
  return { at: Date.now(), day, minute: ((day + 3) % 7) * 1440 + parts.hour * 60 + parts.minute };
}

const within = (hours, minute) => hours.find(([from, until]) => from <= minute && minute < until);

// The first contact of a department that can be reached now, else the first.
function reachable([, contacts]) {
  const { minute } = clock(W.z);
  return contacts.find((contact) => within(contact[3], minute)) || contacts[0];
}

function time(minute) {
  return W.h[0].replace("{h}", String(Math.floor(minute / 60) % 24).padStart(W.h[1], "0")).replace("{m}", String(minute % 60).padStart(2, "0"));
}

function presence(hours) {
  const { minute } = clock(W.z);
  const now = within(hours, minute);
  if (now) return hours.length === 1 && now[1] - now[0] === 10080 ? "" : say("until", time(now[1]));
  const next = hours.find(([from]) => from > minute) || hours[0];
  return next ? say("from", (Math.floor(next[0] / 1440) === Math.floor(minute / 1440) ? "" : W.d[Math.floor(next[0] / 1440)] + " ") + time(next[0])) : "";
}

function start() {
  const roles = find("select.role");
  for (const role of roles) {
    if ([...role.options].some((option) => option.value === memory("role"))) role.value = memory("role");
    role.onchange = () => {
      memory("role", role.value);
      for (const other of roles) other.value = role.value;
      refresh();
    };
  }
  for (const link of find(".mycard")) {
    const id = memory("role");
    if (id) link.href = link.href.replace(/[^/]+\.html$/, id + ".html");
  }
  for (const notice of find("[data-until]")) {
    const { day } = clock(W.z);
    notice.hidden = day > +notice.dataset.until || day < +notice.dataset.from;
  }
  for (const contact of find("[data-hours]")) {
    const hours = JSON.parse(contact.dataset.hours);
    contact.textContent = presence(hours);
    contact.hidden = !contact.textContent;
    const isHere = !!within(hours, clock(W.z).minute);
    contact.classList.toggle("here", isHere);
    const person = contact.parentNode;
    if (isHere && !person.parentNode.querySelector(".first")) {
      person.classList.add("first");
      person.parentNode.prepend(person);
    }
  }
  for (const hidden of find(".live")) hidden.hidden = false;
  stops = new Set(W.w.split(" "));
  index();
  const box = document.getElementById("box");
  if (box) {
    box.oninput = () => refresh(true);
    box.value = new URLSearchParams(location.hash.slice(1)).get("q") || box.value;
    box.focus();
    onkeydown = (event) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      box.select();
    };
  }
  for (const field of find("#amount, #currency")) field.oninput = () => tell({ shown: {} });
  refresh();
  if (location.protocol.startsWith("http") && navigator.serviceWorker) navigator.serviceWorker.register(base + "../offline.js");
}

const role = () => Math.max(0, find("select.role")[0] ? find("select.role")[0].selectedIndex : 0);
let state = {};

function caseOf(asked) {
  return { role: role(), asked, isFree: true, facts: {}, use: {}, given: [], denied: [], ...state, now: clock(W.z) };
}

// Starts again from the words in the box, or with other answers to the questions.
function refresh(isNew) {
  if (isNew) state = {};
  for (const item of find("[data-for]")) item.hidden = !item.dataset.for.split(" ").includes(String(role()));
  for (const item of find("[data-limit]")) item.textContent = limits(+item.dataset.limit).join("\n");
  const box = document.getElementById("box");
  if (box) return respond(box.value);
  const amount = document.getElementById("amount");
  for (const card of find("[data-remedy]")) {
    const [g, r] = card.dataset.remedy.split(",").map(Number);
    const remedy = T.g[g][r];
    const text = amount && amount.value.trim();
    const measure = T.d[remedy[0]][1];
    const c = caseOf();
    if (text) put(c, measure, text, +(document.getElementById("currency") || { value: 0 }).value);
    draw(card, c, g, r);
  }
  for (const row of find("tr[data-roles]")) row.classList.toggle("mine", row.dataset.roles.split(" ").includes(String(role())));
}

function put(c, measure, text, currency) {
  if (measure < 0) c.asked = quantity(currency, decimalOf(text, currency));
  else c.facts = { ...c.facts, [measure]: quantity(-1, decimalOf(text)) };
}

// What the role may do with each remedy, in short.
function limits(g) {
  const [, , , titles, , all] = W.g[g];
  const mine = Array.isArray(all[0]) ? all[Math.min(role(), all.length - 1)] : all;
  return mine.map((short, r) => (titles.length > 1 ? say("each", titles[r], W.s[short]) : W.s[short]));
}

function respond(query) {
  const out = document.getElementById("answer");
  const { money, answer: sure, others } = look(query);
  document.getElementById("rest").hidden = !!query.trim();
  const nodes = [];
  const isAsked = query.trim().length > 2;
  const hits = others.length && query.trim() ? [element("h2", { class: "mean" }, sure === undefined ? W.m.meanone : W.m.mean), element("ul", { class: "hits" }, ...others.map(({ number }) => item(number)))] : [];
  if (sure !== undefined) nodes.push(whole(sure, money), ...hits);
  else nodes.push(...hits, isAsked ? gap(query, others[0]) : "");
  swap(out, nodes.filter(Boolean));
}

function item(g) {
  return element("li", {}, link(g, W.g[g][1]), element("span", {}, limits(g).join("\n")));
}

function link(g, text) {
  return element("a", { href: base + "guidelines/" + W.g[g][0] + ".html", lang: W.g[g][6] }, text);
}

// Nothing covers what was typed: whom to ask, which is somebody who knows the nearest guideline.
function gap(query, near) {
  const [who, url, department] = W.e;
  const person = near ? W.k[W.g[near.number][4]] : W.k[department];
  const name = !near && who ? who : person && (reachable(person) || [])[0];
  const to = url.replace("{words}", encodeURIComponent(query));
  const send = to ? element("a", { href: to }, W.m.send) : "";
  return element("div", { class: "gap" }, element("p", {}, (near ? W.m.noneof : W.m.gap) + (name ? " " + say("gapask", name) : "")), send);
}

// Replaces what is shown, and keeps the place of the keyboard.
function swap(out, nodes) {
  const { id } = document.activeElement || {};
  out.replaceChildren(...nodes);
  const again = id && document.getElementById(id);
  if (again && again !== document.activeElement) again.focus();
}

function whole(g, money) {
  const cards = T.g[g].map((remedy, r) => {
    const c = caseOf();
    const measure = T.d[remedy[0]][1];
    if (money && (measure >= 0 || money.currency !== undefined || measure < 0)) {
      const currency = money.currency ?? currencyFor(c, remedy);
      if (measure < 0) c.asked = quantity(currency, money.number);
      else if (money.currency === undefined) c.facts = { ...c.facts, [measure]: quantity(-1, money.number) };
    }
    return { r, c, view: answer(c, remedy) };
  });
  const place = ({ c, r, view }) => ["ask", "no"].indexOf(view.kind) + (money && !hasAmount(c, T.g[g][r]) ? 9 : 0);
  const best = cards[state.best ?? [...cards].sort((a, b) => place(a) - place(b))[0].r];
  state.best = best.r;
  const box = element("section", { class: "answer", "aria-label": W.m.answer }, element("h2", {}, link(g, W.g[g][1])));
  const card = element("div");
  draw(card, best.c, g, best.r, cards.length > 1);
  box.className = "answer " + best.view.kind;
  box.append(card);
  const rest = cards.filter((one) => one !== best).map((one) => element("li", { class: one.view.kind }, say("each", W.g[g][3][one.r], one.view.brief)));
  if (rest.length) box.append(element("ul", { class: "also" }, ...rest));
  box.append(element("p", { class: "more" }, link(g, W.m.whole)));
  return box;
}

// Fills a card with the answer of one remedy.
function draw(card, c, g, r, isNamed) {
  const remedy = T.g[g][r];
  const view = answer(c, remedy);
  const title = find(".what", card)[0] || (isNamed && element("p", { class: "what" }, W.g[g][3][r]));
  const parts = [title, element("p", { class: "verdict" }, view.headline)];
  const steps = find(".keep", card);
  if (view.isDue && !steps.length) parts.push(element("p", {}, limits(g)[r]));
  for (const line of view.lines) parts.push(element("p", {}, line));
  const checks = controls(c, view.list, g + "-" + r);
  if (checks.length) parts.push(element("div", { class: "checks" }, ...checks));
  const person = view.department !== undefined && reachable(W.k[view.department]);
  if (person && person[1]) parts.push(element("p", {}, element("a", { class: "call", href: "tel:" + person[1].replace(/[^+\d]/g, "") }, say("call", person[0], person[1]))));
  parts.push(...steps);
  card.classList.remove("yes", "if", "need", "part", "ask", "no");
  if (card.dataset.remedy) card.classList.add(view.kind);
  swap(card, parts.filter(Boolean));
}

// A control for everything that matters, in its place: what no longer matters is grey but stays.
function controls(c, list, key) {
  const shown = { ...(state.shown || {}) };
  const had = (shown[key] || []).map((item) => ({ ...item, isOff: !list.some((other) => other.key === item.key) && !isTold(c, item) }));
  const all = [...had, ...list.filter((item) => !had.some((other) => other.key === item.key))];
  state.shown = { ...shown, [key]: all };
  const nodes = [];
  for (const item of all) {
    if (isAssumed(item) && !nodes.isLabelled) nodes.isLabelled = nodes.push(element("p", { class: "label" }, W.m.check));
    nodes.push(control(c, item, key));
  }
  return nodes;
}

function isTold(c, { fact, number }) {
  const [dimension] = T.a[number] || [];
  return fact !== undefined ? c.facts[fact] !== undefined : dimension in c.use || [...c.given, ...c.denied].includes(T.d[dimension][1]);
}

function tell(next) {
  state = { ...state, ...next };
  refresh();
}

function control(c, item, key) {
  const { fact, number } = item;
  const id = key + "-" + item.key;
  if (fact === undefined) return before(c, item, id);
  const [, kind] = T.f[fact];
  const tellFact = (value, text) => tell({ facts: { ...state.facts, [fact]: value }, typed: { ...state.typed, [fact]: text } });
  const label = W.f[fact][0];
  if (kind === "f") return yesOrNo(item, say("isit", label), "", id, c.facts[fact], tellFact);
  if (kind === "w") return choice(c, item, label, id, tellFact);
  const type = { d: "date", i: "datetime-local" }[kind] || "text";
  const input = element("input", { type, id, inputmode: type === "text" ? "decimal" : undefined, size: type === "text" && 6, autocomplete: "off", value: (state.typed || {})[fact] });
  input.onchange = () => tellFact(typedValue(kind, input.value, c), input.value);
  const [, sign, behind] = kind === "m" ? W.c[moneyOf(c)] : ["", "", kind === "p" ? "%" : W.f[fact][1] ? W.f[fact][1][2].replace("{0}", "") : ""];
  const unit = (text) => text.trim() && element("i", {}, text.trim());
  return element("label", { class: "check" + (item.isOff ? " off" : "") }, element("span", {}, label), unit(sign), input, unit(behind));
}

// A cap, or something that was given before.
function before(c, item, id) {
  const [dimension] = T.a[item.number];
  const [what, path] = T.d[dimension];
  const sentence = W.s[W.q[item.number]];
  if (what === "r") {
    const without = (key) => c[key].filter((other) => other !== path);
    const now = c.given.includes(path) || (c.denied.includes(path) ? false : undefined);
    return yesOrNo(item, say("isit", sentence), "", id, now, (value) =>
      tell({ given: without("given").concat(value ? path : []), denied: without("denied").concat(value === false ? path : []) }));
  }
  const { [dimension]: used, ...others } = c.use;
  return yesOrNo(item, W.m.usedup, sentence, id, used && used.hi === Infinity, (value) =>
    tell({ use: value === undefined ? others : { ...others, [dimension]: useOf(item.number, value) } }));
}

function yesOrNo(item, text, hint, id, now, tellIt) {
  const button = (label, value) => {
    const node = element("button", { type: "button", "aria-pressed": String(now === value), id: id + value }, label);
    node.onclick = () => tellIt(now === value ? undefined : value);
    return node;
  };
  return element("div", { class: "check" + (item.isOff ? " off" : ""), role: "group", "aria-label": text + " " + hint }, element("span", {}, text, hint && element("small", {}, hint)), element("div", {}, button(W.m.y, true), button(W.m.n, false)));
}

function choice(c, item, label, id, tellFact) {
  const [name, , options] = T.f[item.fact];
  const all = options || [...new Set(T.a.filter((a) => a[1] === 0 && T.d[a[0]][1] === item.fact).flatMap((a) => a.slice(3)))];
  const labels = W.f[item.fact][2] || all;
  const option = (value, text) => element("option", { value, selected: c.facts[item.fact] === value }, text);
  const extra = options && name !== "site" ? [] : [option("-", W.m.other)];
  const select = element("select", { id }, element("option", { value: "" }, W.m.choose), ...all.map((word, n) => option(word, labels[n])), ...extra);
  select.onchange = () => tellFact(select.value || undefined);
  return element("label", { class: "check" + (item.isOff ? " off" : "") }, element("span", {}, label), select);
}

const moneyOf = (c) => (c.asked ? c.asked.c : 0);

function typedValue(kind, text, c) {
  if (!/\d/.test(text)) return undefined;
  if (kind === "d" || kind === "i") {
    const at = new Date(text);
    const [year, month, date, hour, minute] = text.split(/\D/);
    const day = Date.UTC(year, month - 1, date) / 864e5;
    if (kind === "d") return { day };
    return { at: at.getTime(), day, minute: ((day + 3) % 7) * 1440 + 60 * hour + +minute };
  }
  if (kind === "m") {
    const { number, currency } = amountIn(text) || { number: 0 };
    return quantity(currency ?? moneyOf(c), number);
  }
  return quantity(-1, numberOf(text) / (kind === "p" ? 100 : 1));
}

// A plain number; its only point or comma is the decimal one, unless the language puts one there.
function numberOf(text) {
  const digits = text.replace(/[^\d.,]/g, "");
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(digits) && digits.includes(W.n[0]);
  return Number(isGrouped ? digits.replace(/\D/g, "") : digits.replace(",", "."));
}

// The tables may be a file of their own, which is read after the page is shown.
if (window.T) start();
else document.head.append(Object.assign(element("script", { src: base + "../rules.js" }), { onload: start }));
window.sayso = { verdicts, owed, read, look, answer, open, upTo, mustDecide };
