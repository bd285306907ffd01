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
  for (const field of find("#amount, #currency")) field.oninput = () => refresh(true);
  refresh();
  if (location.protocol.startsWith("http") && navigator.serviceWorker) navigator.serviceWorker.register(base + "../offline.js");
}

const role = () => Math.max(0, find("select.role")[0] ? find("select.role")[0].selectedIndex : 0);
let state = {};

function caseOf(asked) {
  return { role: role(), asked, facts: {}, use: {}, given: [], ...state, now: clock(W.z) };
}

// Starts again from the words in the box, or with other answers to the questions.
function refresh(isNew) {
  if (isNew) state = {};
  for (const item of find("[data-limit]")) item.textContent = W.s[limitLabel(+item.dataset.limit)];
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

function limitLabel(g) {
  const all = W.g[g][5];
  return Array.isArray(all) ? all[role()] : all;
}

function respond(query) {
  const out = document.getElementById("answer");
  const { money, answer: sure, others } = look(query);
  document.getElementById("rest").hidden = !!query.trim();
  const nodes = [];
  if (sure !== undefined) nodes.push(whole(sure, money));
  else if (query.trim().length > 2) nodes.push(gap(query));
  if (others.length && query.trim()) nodes.push(element("h2", { class: "mean" }, W.m.mean), element("ul", { class: "hits" }, ...others.map(({ number }) => item(number))));
  swap(out, nodes);
}

function item(g) {
  return element("li", {}, link(g, W.g[g][1]), element("span", {}, W.s[limitLabel(g)]));
}

function link(g, text) {
  return element("a", { href: base + "guidelines/" + W.g[g][0] + ".html", lang: W.g[g][6] }, text);
}

function gap(query) {
  const to = W.e[1].replace("{words}", encodeURIComponent(query));
  const send = to ? element("a", { href: to }, W.m.send) : "";
  return element("div", { class: "gap" }, element("p", {}, W.m.gap + (W.e[0] ? " " + say("gapask", W.e[0]) : "")), send);
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
  const rank = ["yes", "if", "part", "need", "ask", "no"];
  const place = (one) => rank.indexOf(one.view.kind) + (money && !hasAmount(one.c, T.g[g][one.r]) ? 9 : 0);
  const best = [...cards].sort((a, b) => place(a) - place(b))[0];
  const box = element("section", { class: "answer", "aria-label": W.m.answer }, element("h2", {}, link(g, W.g[g][1])));
  const card = element("div");
  draw(card, best.c, g, best.r, cards.length > 1);
  box.className = "answer " + best.view.kind;
  box.append(card);
  const rest = cards.filter((one) => one !== best).map((one) => element("li", { class: one.view.kind }, say("each", W.g[g][3][one.r], one.view.brief || one.view.headline)));
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
  for (const line of view.lines) parts.push(element("p", {}, line));
  const checks = controls(c, remedy, view.list, g + "-" + r);
  if (checks.length) parts.push(element("div", { class: "checks" }, ...checks));
  const person = view.department !== undefined && reachable(W.k[view.department]);
  if (person && person[1]) parts.push(element("p", {}, element("a", { class: "call", href: "tel:" + person[1].replace(/[^+\d]/g, "") }, say("call", person[0], person[1]))));
  for (const keep of find(".keep", card)) parts.push(keep);
  card.classList.remove("yes", "if", "need", "part", "ask", "no");
  if (card.dataset.remedy) card.classList.add(view.kind);
  swap(card, parts.filter(Boolean));
}

// A control for every fact that still matters, and for those already told.
function controls(c, remedy, list, key) {
  const made = new Map();
  for (const number of [...(state.order || []).filter((n) => below(c, remedy).has(n)), ...list.map((one) => one.number)]) {
    const one = list.find((other) => other.number === number) || { number, negated: (state.negated || {})[number] };
    for (const [id, control] of control_of(c, one, key)) if (!made.has(id)) made.set(id, control);
  }
  return [...made.values()];
}

function tell(number, negated, next) {
  state = { ...state, ...next, order: [...new Set([...(state.order || []), number])], negated: { ...state.negated, [number]: negated } };
  refresh();
}

function control_of(c, { number, negated }, key) {
  const [dimension, kind, , ...rest] = T.a[number];
  const [what, a, b] = T.d[dimension];
  const sentence = W.s[negated ? W.q[number][1] : W.q[number][0]];
  if (kind === 0) return [choice(c, number, a, sentence, key, rest)];
  if (["s", "al", "fl", "d", "g"].includes(what)) return missing(what, a, b).map((fact) => field(c, number, fact, sentence, key));
  const yes = told(c, number, negated ? 0 : 2) || {};
  const no = told(c, number, negated ? 2 : 0) || {};
  const truth = negated ? 2 - question(c, number) : question(c, number);
  const button = (text, next, isOn) => {
    const node = element("button", { type: "button", "aria-pressed": String(isOn), id: ["b", key, number, text].join("-") }, text);
    node.onclick = () => tell(number, negated, isOn ? forget(dimension, what, a) : { facts: next.facts, use: next.use, given: next.given });
    return node;
  };
  const group = element("div", { class: "check", role: "group", "aria-label": sentence }, element("span", {}, sentence), element("div", {}, button(W.m.y, yes, truth === 2), button(W.m.n, no, truth === 0)));
  return [["d" + dimension + ":" + number, group]];
}

function forget(dimension, what, fact) {
  const [facts, use] = [{ ...state.facts }, { ...state.use }];
  delete use[dimension];
  if (what === "f") delete facts[fact];
  return { facts, use, given: [] };
}

function labelled(sentence, control, hint) {
  return element("label", { class: "check" }, element("span", {}, sentence, hint || ""), control);
}

function choice(c, number, fact, sentence, key, words) {
  const [id, , options] = T.f[fact];
  const all = options || words;
  const labels = W.f[fact][2] || all;
  const now = c.facts[fact];
  const option = (value, text) => element("option", { value, selected: now === value }, text);
  const extra = options && id !== "site" ? [] : [option("-", W.m.other)];
  const select = element("select", { id: "c-" + key + "-" + fact }, element("option", { value: "" }, W.m.choose), ...all.map((word, n) => option(word, labels[n])), ...extra);
  select.onchange = () => tell(number, false, { facts: { ...state.facts, [fact]: select.value || undefined } });
  return ["f" + fact, labelled(sentence, select)];
}

function missing(what, a, b) {
  const inside = (e) => (Array.isArray(e) ? (e[0] === "f" ? [e[1]] : e.slice(1).flatMap(inside)) : []);
  if (what === "s") return [b];
  if (what === "d" || what === "g") return [a, b].filter((fact) => fact >= 0 && T.f[fact][0] !== "decided_at");
  return [...(what === "fl" ? [a] : []), ...inside(b)];
}

function field(c, number, fact, sentence, key) {
  const kind = T.f[fact][1];
  const type = { d: "date", i: "datetime-local" }[kind] || "text";
  const input = element("input", { type, id: "i-" + key + "-" + fact, inputmode: type === "text" ? "decimal" : undefined, value: (state.typed || {})[fact] });
  input.onchange = () => tell(number, false, { facts: { ...state.facts, [fact]: typedValue(kind, input.value, c) }, typed: { ...state.typed, [fact]: input.value } });
  const label = W.f[fact][0];
  const text = sentence.startsWith(label) ? sentence : label;
  return ["f" + fact, labelled(text, input, text === label && element("small", {}, sentence))];
}

function typedValue(kind, text, c) {
  if (!text) return undefined;
  if (kind === "d" || kind === "i") {
    const at = new Date(text);
    const [year, month, day] = text.split(/\D/);
    return { at: kind === "i" ? at.getTime() : undefined, day: Date.UTC(year, month - 1, day) / 864e5 };
  }
  const currency = kind === "m" ? (c.asked ? c.asked.c : 0) : -1;
  return quantity(currency, decimalOf(text, kind === "m" ? currency : undefined));
}

// The tables may be a file of their own, which is read after the page is shown.
if (window.T) start();
else document.head.append(Object.assign(element("script", { src: base + "../rules.js" }), { onload: start }));
window.sayso = { verdicts, owed, read, look };
