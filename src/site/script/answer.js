// The answer in words: what the page says for a case, and what it still has to ask.
function say(message, ...values) {
  return W.m[message].replace(/\{(\d)\}/g, (_, n) => values[n]);
}

function grouped(digits) {
  const [separator, , least] = W.n;
  return digits.length < 3 + least ? digits : digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

// Writes a number of smallest units of a currency, or a number of a measure with its unit.
function amount(currency, units, measure) {
  const decimals = currency < 0 ? 6 : T.c[currency];
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  let part = digits.slice(digits.length - decimals);
  if (currency < 0) part = part.replace(/0+$/, "");
  const hasPart = decimals && Number(part);
  const text = (units < 0 ? "-" : "") + grouped(digits.slice(0, digits.length - decimals)) + (hasPart ? W.n[1] + part : "");
  if (currency >= 0) return W.c[currency][1] + text + W.c[currency][2];
  const forms = W.f[measure] && W.f[measure][1];
  const form = { one: 0, few: 1 }[new Intl.PluralRules(W.l).select(units / MILLION)] ?? 2;
  return forms ? forms[form].replace("{0}", text) : text;
}

function shown(q, measure) {
  return amount(q.c, q.lo / 2, measure);
}

// Every question below a formula, once; its limits apart.
function questions(formula, found) {
  if (formula < -3) found.add(-4 - formula);
  else if (formula >= 0 && T.n[formula][0] < 5)
    T.n[formula].slice(T.n[formula][0] > 2 ? 2 : 1).forEach((part) => questions(part, found));
  else if (formula >= 0) found.limits.push(T.n[formula]);
  return found;
}

function questionsOf(...formulas) {
  const found = new Set();
  found.limits = [];
  for (const formula of formulas) questions(formula, found);
  return found;
}

const below = (c, remedy) => questionsOf(...remedy[2].map(([, when]) => inRole(c, when)));
const canDecide = (c, remedy) => verdicts(c, remedy).includes(0);
const mustDecide = (c, remedy) => verdicts(c, remedy).join() === "0";
const measureOf = (remedy) => T.d[remedy[0]][1];
const amountOf = (c, measure) => (measure < 0 ? c.asked : c.facts[measure]);

// The largest amount that may be decided, Infinity for any, undefined for none; the least of a charge.
function upTo(c, remedy, may) {
  const measure = measureOf(remedy);
  const currency = measure < 0 ? (c.asked ? c.asked.c : currencyFor(c, remedy)) : -1;
  const extreme = remedy[1] ? { c: currency, lo: 0, hi: 0 } : quantity(currency, 1e9);
  if (may(asking(c, measure, extreme), remedy)) return Infinity;
  return candidates(c, remedy, currency).find((q) => may(asking(c, measure, q), remedy));
}

// Every amount at which the answer may change, the most generous first.
function candidates(c, remedy, currency) {
  const found = below(c, remedy);
  const limits = found.limits.map((node) => node[3 + currency]).filter((limit) => limit !== undefined && limit !== "");
  const all = limits.map((limit) => quantity(currency, limit));
  for (const number of found) {
    const [dimension, kind, , , value, unit] = T.a[number];
    const [what, , b] = T.d[dimension];
    if (kind !== 5) continue;
    if (what === "a" && unit === currency) all.push(quantity(currency, value));
    const limit = what === "s" ? fraction(known(c, b)) : what === "al" ? work(c, b) : undefined;
    if (limit && limit.c === currency) {
      const whole = what === "s" ? operate("*", limit, work(c, value)) : limit;
      const units = (whole.n * BigInt(scale(currency))) / whole.d;
      all.push({ c: currency, lo: 2 * Number(units), hi: 2 * Number(units) });
    }
  }
  return all.filter((q) => q.lo >= 0).sort((a, b) => (remedy[1] ? a.lo - b.lo : b.lo - a.lo));
}

function asking(c, measure, q) {
  return measure < 0 ? { ...c, asked: q } : { ...c, facts: { ...c.facts, [measure]: q } };
}

// Without an amount, the first currency in which something can be decided.
function currencyFor(c, remedy) {
  const { limits } = below(c, remedy);
  const all = T.c.map((_, n) => n);
  return all.find((n) => !limits.length || limits.some((node) => (node[3 + n] ?? "") !== "")) ?? 0;
}

// How often or how much was given, if a cap is used up, or is not.
function useOf(number, isUsed) {
  const [, , , comparison, value, currency] = T.a[number];
  const at = quantity(currency, value).lo;
  const edge = comparison % 3 ? at : at - 1;
  return { c: currency, lo: isUsed ? edge + 1 : -Infinity, hi: isUsed ? Infinity : edge };
}

// What still matters: facts, caps and remedies given before, each once. What is looked at is the amount in
// question, or else every amount of which it is not certain yet whether it may be decided; nothing is assumed.
function open(c, remedy) {
  const bare = { ...c, isFree: false, isBare: true };
  const measure = measureOf(remedy);
  const doubtful = (q) => canDecide(q, remedy) && !mustDecide(q, remedy);
  const currency = measure < 0 ? currencyFor(c, remedy) : -1;
  const others = amountOf(c, measure) ? [] : candidates(c, remedy, currency).map((q) => asking(bare, measure, q)).filter(doubtful);
  const found = new Map();
  const add = (item) => found.set(item.key, found.get(item.key) || item);
  for (const probe of [bare, ...others])
    for (const number of below(c, remedy)) if (touches(probe, remedy, number)) askable(c, number).forEach(add);
  owedFacts(c, remedy).forEach(add);
  const helps = below(c, [0, 0, remedy[2].filter(([verdict]) => verdict === 0)]);
  const place = (item) => 4 * isAssumed(item) + 2 * (item.fact === undefined) + !helps.has(item.number);
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

// A cap counts as free, and a blank as what it means, until something else is said.
function isAssumed({ fact, number }) {
  return fact === undefined ? T.d[T.a[number][0]][0] [0] === "u" : T.f[fact][3] !== undefined;
}

function askable(c, number) {
  const [what, a, b, , , , , length] = T.d[T.a[number][0]];
  if (what[0] === "u" || what === "r") {
    const own = W.q[number] && !isTold(c, { number }) ? [{ key: what + number, number }] : [];
    return what === "ul" ? [...own, ...asFacts(c, number, inside(T.d[T.a[number][0]][3]))] : own;
  }
  const facts = what === "a" || what === "s" ? [b].filter((fact) => what === "s") : what === "al" ? inside(b) : what === "fl" || what === "fd" ? [a, ...inside(b)] : what[0] === "g" ? [a, b, ...inside(length)] : [a];
  return asFacts(c, number, facts);
}

function asFacts(c, number, facts) {
  return facts.filter((fact) => T.f[fact][0] !== "decided_at" && c.facts[fact] === undefined).map((fact) => ({ key: "f" + fact, fact, number }));
}

// The facts of an expression.
function inside(e) {
  return Array.isArray(e) ? (e[0] === "f" || e[0] === "T" ? [e[1]] : e.slice(1).flatMap(inside)) : [];
}

// The facts that say whether something is owed and how much, once that is all that is open.
function owedFacts(c, remedy) {
  if (owed(c, remedy) !== "?") return [];
  const items = [];
  for (const [when, gives] of remedy[3]) {
    const formula = inRole(c, when);
    for (const number of questionsOf(formula)) if (meets(c, formula, number)) items.push(...askable(c, number));
    for (const fact of holds(c, formula) ? inside([0].concat(gives)) : []) if (known(c, fact) === undefined) items.push({ key: "f" + fact, fact, number: -1 });
    if (holds(c, formula) === 2) break;
  }
  return items;
}

// Whether an unknown question stands in what is unknown now.
function touches(c, remedy, number) {
  for (const [, when] of verdicts(c, remedy).length > 1 ? remedy[2] : []) {
    const formula = inRole(c, when);
    if (holds(c, formula) === 1 && meets(c, formula, number)) return true;
    if (holds(c, formula) === 2) break;
  }
  return false;
}

function meets(c, formula, number) {
  if (formula === -4 - number) return question(c, number) === 1;
  if (formula < 0 || T.n[formula][0] === 5) return false;
  const [kind, ...parts] = T.n[formula];
  const truth = holds(c, formula);
  if (kind === 4) return chosen(c, parts).some((part) => meets(c, part, number));
  const counts = (part) => kind === 0 || kind === 3 || holds(c, part) === truth;
  return (kind === 3 ? parts.slice(1) : parts).some((part) => counts(part) && meets(c, part, number));
}

// The conditions up to the first that holds, and what stands beside those that may.
function chosen(c, [, ...parts]) {
  const otherwise = parts.pop();
  const seen = [];
  for (let i = 0; i < parts.length; i += 2) {
    const first = holds(c, parts[i]);
    seen.push(parts[i], ...(first ? [parts[i + 1]] : []));
    if (first === 2) return seen;
  }
  return [...seen, otherwise];
}

// Whom a verdict says to ask; of a department the person who can be reached.
function asked(verdict) {
  const department = departmentOf(verdict);
  const person = department !== undefined && reachable(W.k[department]);
  return person ? person[0] + " (" + W.y[verdict] + ")" : W.y[verdict];
}

// What to say of one remedy: a kind, a headline that is certain, sentences, and what to ask.
function answer(c, remedy) {
  const possible = verdicts(c, remedy);
  const measure = measureOf(remedy);
  const q = amountOf(c, measure);
  // What a blank means is not yet what is so: more may be possible.
  const most = upTo({ ...c, isBare: true }, remedy, canDecide);
  const sure = upTo(c, remedy, mustDecide);
  const due = owed(c, remedy);
  const view = { kind: "if", lines: [], list: open(c, remedy), isDue: due === "?" };
  const hasLimit = most && most !== Infinity && !remedy[1];
  const limit = (key, most) => say(key, shown(most, measure));
  const best = !most ? "" : most !== Infinity ? limit(remedy[1] ? "charge" : "upto", most) : hasAmount(c, remedy) ? say("any") : "";
  const isSame = most === sure || (most && sure && most.lo === sure.lo);
  const depends = () => {
    view.headline = say(view.list.some((item) => !isAssumed(item)) ? "depends" : "seetable");
    if (most && most !== Infinity && !q && !view.isDue) view.lines.push(limit(remedy[1] ? "atleast" : "atmost", most));
  };
  if (due === "?") depends();
  else if (possible.length > 1 && !possible.includes(0) && q && hasLimit && q.lo > most.lo) part(view, c, remedy, q, most, sure);
  else if (possible.length > 1) depends();
  else if (possible[0]) {
    if (q && hasLimit && q.lo > most.lo) part(view, c, remedy, q, most, sure);
    else refuse(view, c, remedy, possible[0]);
  } else if (q) {
    Object.assign(view, { kind: "yes", headline: say("yes") });
    if (hasLimit) view.lines.push(say("within", shown(q, measure), shown(sure && sure !== Infinity ? sure : most, measure)));
  } else if (due) Object.assign(view, { kind: "yes", headline: dueText(due, measure, remedy[1]) });
  else if (isSame || remedy[1]) Object.assign(view, { kind: "yes", headline: sure ? best || say("decide") : say("decide") });
  else if (sure && most !== Infinity) view.headline = say("between", shown(sure, measure), shown(most, measure));
  else depends();
  if (view.kind === "yes" && !view.list.length) view.lines.push(say("noask"));
  view.brief = view.kind === "if" && view.lines[0] && !q ? view.lines[0] : view.headline;
  return view;
}

// What is asked is too much; a part of it can be given, certainly or perhaps.
function part(view, c, remedy, q, most, sure) {
  const measure = measureOf(remedy);
  const some = asking(c, measure, most);
  // Whom the first rule below asks, if no exception applies.
  const rules = remedy[2].slice(remedy[2].findIndex(([verdict]) => verdict === 0) + 1);
  const [next] = rules.find(([, when]) => holds(c, inRole(c, when)));
  const over = say("above", shown(q, measure), shown(most, measure));
  Object.assign(view, { kind: "part", headline: sure ? say("part", shown(sure, measure)) : over, list: open(some, remedy), department: departmentOf(next) });
  if (sure) view.lines.push(over + " " + refusal(next));
  else view.lines.push(say("atmost", shown(most, measure)), refusal(next));
}

// A refusal with its reasons: what was told without which there would be another answer.
function refuse(view, c, remedy, verdict) {
  Object.assign(view, { kind: T.y[verdict] === "n" ? "no" : "ask", headline: refusal(verdict), department: departmentOf(verdict) });
  if (remedy[2].every(([other, when]) => other || inRole(c, when) === -1)) view.lines.push(say("role", W.r[c.role]));
  for (const fact of Object.keys(c.facts)) {
    const { [fact]: said, ...others } = c.facts;
    if (said !== undefined && verdicts({ ...c, facts: others }, remedy).join() !== String(verdict)) view.lines.push(say("because", say("cond", W.f[fact][0], spoken(+fact, said))));
  }
  for (const number of below(c, remedy)) {
    const [dimension] = T.a[number];
    const { [dimension]: used, ...others } = c.use;
    if (used && verdicts({ ...c, use: others }, remedy).join() !== String(verdict)) view.lines.push(say("because", W.s[W.q[number]]));
  }
}

// A value as it is said.
function spoken(fact, value) {
  const [, kind, options] = T.f[fact];
  if (typeof value === "boolean") return say(value ? "y" : "n");
  if (typeof value === "string") return options && options.includes(value) ? W.f[fact][2][options.indexOf(value)] : say("other");
  if (kind === "d" || kind === "i") return new Intl.DateTimeFormat(W.l, { dateStyle: "long", timeZone: "UTC" }).format(value.day * 864e5);
  return kind === "p" ? amount(-1, 50 * value.lo) + " %" : shown(value, fact);
}

function departmentOf(verdict) {
  return T.y[verdict][0] === "p" ? T.y[verdict][1] : undefined;
}

function refusal(verdict) {
  const kind = T.y[verdict][0];
  return kind === "n" ? say("no") : kind === "x" ? say("gap") : say("ask", asked(verdict));
}

function hasAmount(c, remedy) {
  const found = below(c, remedy);
  return found.limits.length > 0 || [...found].some((number) => /^(a|s|al)$/.test(T.d[T.a[number][0]][0]));
}

function dueText(due, measure, isCharge) {
  return due.n === undefined ? say("due") : say(isCharge ? "pays" : "owed", amount(due.c, Number((due.n * BigInt(scale(due.c))) / due.d), measure));
}
