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

// Every question below a formula, once.
function questions(formula, found) {
  if (formula < -3) found.add(-4 - formula);
  else if (formula >= 0 && T.n[formula][0] < 5)
    T.n[formula].slice(T.n[formula][0] === 3 ? 2 : 1).forEach((part) => questions(part, found));
  else if (formula >= 0) found.limits.push(T.n[formula]);
  return found;
}

function below(c, remedy) {
  const found = new Set();
  found.limits = [];
  for (const [, when] of remedy[2]) questions(inRole(c, when), found);
  return found;
}

const canDecide = (c, remedy) => verdicts(c, remedy).includes(0);

// The largest amount that may be decided, Infinity for any, undefined for none; the least of a charge.
function upTo(c, remedy) {
  const [measured, isCharge] = remedy;
  const measure = T.d[measured][1];
  const may = (q) => canDecide(asking(c, measure, q), remedy);
  const currency = measure < 0 ? (c.asked ? c.asked.c : currencyFor(c, remedy)) : -1;
  const found = below(c, remedy);
  const limits = found.limits.map((node) => node[3 + currency]).filter((limit) => limit !== undefined && limit !== "");
  const candidates = limits.map((limit) => quantity(currency, limit));
  for (const number of found) {
    const [dimension, kind, , , value, unit] = T.a[number];
    const [what, , b] = T.d[dimension];
    if (kind !== 5) continue;
    if (what === "a" && unit === currency) candidates.push(quantity(currency, value));
    const limit = what === "s" ? fraction(known(c, b)) : what === "al" ? work(c, b) : undefined;
    if (limit && limit.c === currency) {
      const whole = what === "s" ? operate("*", limit, work(c, value)) : limit;
      const units = (whole.n * BigInt(scale(currency))) / whole.d;
      candidates.push({ c: currency, lo: 2 * Number(units), hi: 2 * Number(units) });
    }
  }
  candidates.sort((a, b) => (isCharge ? a.lo - b.lo : b.lo - a.lo));
  const extreme = isCharge ? { c: currency, lo: 0, hi: 0 } : quantity(currency, 1e9);
  if (may(extreme)) return Infinity;
  return candidates.find((q) => q.lo >= 0 && may(q));
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

// What the case becomes if a question is answered; undefined where only a fact can answer it.
function told(c, number, truth) {
  const [dimension, kind, , ...rest] = T.a[number];
  const [what, fact] = T.d[dimension];
  if (kind === 0) return { ...c, facts: { ...c.facts, [fact]: truth === 2 ? rest[0] : "-" } };
  if (kind === 1 && what === "f") return { ...c, facts: { ...c.facts, [fact]: !!rest[0] === (truth === 2) } };
  if (kind === 1) return { ...c, given: truth === 2 ? [...c.given, fact] : c.given };
  if (kind === 2 && truth === 2) return { ...c, facts: { ...c.facts, [fact]: null } };
  if (kind !== 5 || !["f", "u"].includes(what)) return undefined;
  const [comparison, value, currency] = rest;
  const at = quantity(currency, value).lo;
  const old = point(c, dimension) || { c: currency, lo: -Infinity, hi: Infinity };
  const way = truth === 2 ? comparison : [3, 2, 1, 0, 2][comparison];
  const lo = [at, old.lo, at + 1, old.lo, at][way];
  const hi = [old.hi, at, old.hi, at - 1, at][way];
  const q = { c: currency, lo: Math.max(lo, old.lo), hi: Math.min(hi, old.hi) };
  return { ...c, use: { ...c.use, [dimension]: q } };
}

// The questions that still matter, most telling first: those that leave the fewest answers.
function open(c, remedy) {
  const now = verdicts(c, remedy).join();
  const all = [...below(c, remedy)].filter((number) => W.q[number]);
  const answers = (number) => [2, 0].map((truth) => told(c, number, truth)).map((next) => next && verdicts(next, remedy));
  const ranked = all.map((number) => {
    const [yes, no] = answers(number);
    const isAsked = question(c, number) === 1 || (T.a[number][2] !== 1 && point(c, T.a[number][0]) === undefined);
    const matters = yes && no ? yes.join() !== now || no.join() !== now : question(c, number) === 1;
    const negated = yes && no && !yes.includes(0) && no.includes(0);
    const isAssumed = question(c, number) !== 1;
    return { number, negated, isAssumed, isAsked: isAsked && matters && touches(c, remedy, number), left: yes && no ? yes.length + no.length : 99 };
  });
  const asked = ranked.filter((one) => one.isAsked).sort((a, b) => a.isAssumed - b.isAssumed || a.left - b.left);
  return asked.filter((one) => one.isAssumed || !follows(c, one, asked));
}

// Whether the hoped for answers to the other questions answer this one.
function follows(c, one, all) {
  const others = all.filter((other) => other !== one && other.left < 99);
  const then = others.reduce((next, other) => told(next, other.number, other.negated ? 0 : 2), c);
  return question(then, one.number) !== 1;
}

// Whether an unknown question stands in what is unknown now, or an assumption in what is certain.
function touches(c, remedy, number) {
  return remedy[2].some(([, when]) => meets(c, inRole(c, when), number));
}

function meets(c, formula, number) {
  if (formula === -4 - number) return true;
  if (formula < 0 || T.n[formula][0] === 5) return false;
  const [kind, ...parts] = T.n[formula];
  const truth = holds(c, formula);
  if (kind === 4) return chosen(c, parts).some((part) => meets(c, part, number));
  const counts = (part) => kind === 0 || kind === 3 || holds(c, part) === truth;
  return (kind === 3 ? parts.slice(1) : parts).some((part) => counts(part) && meets(c, part, number));
}

function chosen(c, parts) {
  const seen = [];
  for (let i = 0; i < parts.length; i += 2) {
    seen.push(parts[i]);
    const first = holds(c, parts[i]);
    if (first === 2) seen.push(parts[i + 1]);
    if (first) break;
  }
  return seen;
}

// Whom a verdict says to ask; of a department the person who can be reached.
function asked(verdict) {
  const department = departmentOf(verdict);
  const person = department !== undefined && reachable(W.k[department]);
  return person ? person[0] + " (" + W.y[verdict] + ")" : W.y[verdict];
}

// The case with every open question answered so that it helps.
function hopeful(c, remedy) {
  let best = c;
  for (let n = 0; n < 20; n++) {
    const next = open(best, remedy).find((one) => one.left < 99 && !one.isAssumed);
    if (!next) break;
    best = told(best, next.number, next.negated ? 0 : 2);
  }
  return best;
}

// What to say of one remedy: a kind, a headline, sentences and questions.
function answer(c, remedy) {
  const possible = verdicts(c, remedy);
  const measure = T.d[remedy[0]][1];
  const q = measure < 0 ? c.asked : c.facts[measure];
  const limit = upTo(c, remedy);
  const view = { lines: [], list: open(c, remedy) };
  const hasLimit = limit && limit !== Infinity && !remedy[1];
  const must = view.list.filter((one) => !one.isAssumed).length;
  const many = say(must === 1 ? "if1" : "ifn");
  const due = owed(c, remedy);
  const most = !limit ? "" : limit !== Infinity ? say(remedy[1] ? "charge" : "upto", shown(limit, measure)) : hasAmount(c, remedy) ? say("any") : "";
  if (possible.includes(0)) {
    view.kind = possible.length > 1 ? "if" : "yes";
    const isDue = !q && due && due !== "?" && view.kind === "yes";
    view.headline = isDue ? dueText(due, measure) : !q && most ? most : view.kind === "yes" ? say("yes") : many;
    if (q && hasLimit && view.kind === "yes") view.lines.push(say("within", shown(q, measure), shown(limit, measure)));
    if (!q && view.kind === "yes") view.lines.push(say("noask"));
    if (view.kind === "if" && view.headline !== many) view.lines.push(many);
    view.brief = most || say("decide");
  } else if (q && hasLimit) part(view, c, remedy, q, limit, measure);
  else if (possible.length > 1) Object.assign(view, { kind: "need", headline: say("need") });
  else refuse(view, c, remedy, possible[0]);
  return view;
}

// What is asked is too much, but a part of it can be given.
function part(view, c, remedy, q, limit, measure) {
  const some = asking(c, measure, limit);
  const [next] = verdicts(asking(hopeful(some, remedy), measure, q), remedy);
  Object.assign(view, { kind: "part", headline: say("part", shown(limit, measure)), list: open(some, remedy), department: departmentOf(next) });
  view.lines.push(say("above", shown(q, measure), shown(limit, measure)) + " " + refusal(next));
  const must = view.list.filter((one) => !one.isAssumed).length;
  if (must) view.lines.push(say(must === 1 ? "if1" : "ifn"));
}

function refuse(view, c, remedy, verdict) {
  Object.assign(view, { kind: T.y[verdict] === "n" ? "no" : "ask", headline: refusal(verdict), department: departmentOf(verdict) });
  if (remedy[2].every(([other, when]) => other || inRole(c, when) === -1)) view.lines.push(say("role", W.r[c.role]));
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

function dueText(due, measure) {
  return due.n === undefined ? say("due") : say("owed", amount(due.c, Number((due.n * BigInt(scale(due.c))) / due.d), measure));
}
