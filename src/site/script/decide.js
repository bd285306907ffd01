// The decision: a small interpreter of the tables that `site::helper` writes.
//
// A case is {role, asked, facts, use, given, now, isFree}: a free one was never given anything before, and in
// a bare one a blank means nothing, so that all that is not said is unknown. Truth is 0 no, 1 unknown, 2 yes. A quantity is
// {c, lo, hi}: its currency or -1, and twice the number of smallest units; an odd end lies between two
// units, so that "more than 5" is [11, ...]. Facts that are not said are undefined, "there is none" is null.
const NEVER = { lo: Infinity, hi: Infinity };
const MISMATCH = {};
const MILLION = 1e6;

function scale(currency) {
  return currency < 0 ? MILLION : 10 ** T.c[currency];
}

function quantity(currency, number) {
  const twice = 2 * Math.round(number * scale(currency));
  return { c: currency, lo: twice, hi: twice };
}

// Reads a value of a case or of the tables.
function read(value) {
  if (value === "never") return NEVER;
  if (!Array.isArray(value)) return value;
  const [kind, a, b, minute] = value;
  if (kind === "d") return { day: a };
  if (kind === "i") return { at: a, day: b, minute };
  return quantity(kind, a);
}

function known(c, fact) {
  const said = c.facts[fact];
  return said !== undefined || c.isBare ? said : read(T.f[fact][3]);
}

// What is asked; a question of how much has only the currency of the desk.
function askedOf(c, measure) {
  const asked = measure < 0 ? c.asked : known(c, measure);
  return asked ?? { desk: currencyOf(c) };
}

function siteOf(c) {
  return T.s[c.facts[T.f.findIndex((f) => f[0] === "site")]];
}

// The currency of what is asked, else of all money that is said if it is one, else of the desk, else -1.
function currencyOf(c) {
  const said = Object.keys(c.facts).filter((fact) => T.f[fact][2] !== 1 && c.facts[fact]?.c >= 0);
  const own = new Set(said.map((fact) => c.facts[fact].c));
  if (!c.asked && own.size === 1) return [...own][0];
  const site = siteOf(c);
  return c.asked ? c.asked.c : site && site[1] !== null ? site[1] : -1;
}

function point(c, number) {
  const told = c.use[number];
  const [kind, a, b, ...rest] = T.d[number];
  if (kind === "u") return capUse(c, told, a, b, rest[0]);
  if (kind === "ul") return limitUse(c, told, a, b, rest[0]);
  if (told !== undefined) return told;
  if (kind === "f") return c.facts[a];
  if (kind === "a") return b ? c.asked : askedOf(c, a);
  if (kind === "r") return c.given.includes(a) || (c.isBare && !c.denied.includes(a) ? undefined : false);
  if (kind === "s") return share(askedOf(c, a), known(c, b));
  if (kind === "al") return less(askedOf(c, a), work(c, b), MISMATCH);
  if (kind === "fl") return factLess(known(c, a), work(c, b, (known(c, a) || {}).c));
  return datePoint(c, kind, a, b, rest);
}

// A cap on money counts nothing that is asked in another currency, or at a desk with another one.
function isElsewhere(asked, currency) {
  const own = asked.desk ?? asked.c;
  return currency >= 0 && own >= 0 && own !== currency;
}

function capUse(c, told, currency, measure, isAmount) {
  const asked = askedOf(c, measure);
  if (isElsewhere(asked, currency)) return MISMATCH;
  if (told !== undefined || !c.isFree) return told;
  return isAmount ? (asked.desk === undefined ? asked : quantity(currency, 0)) : quantity(-1, 1);
}

// The sign of what would be used, less a limit that is worked out.
function limitUse(c, told, isAmount, measure, limit) {
  const asked = askedOf(c, measure);
  const most = work(c, limit);
  if (most === null || (most && isAmount && isElsewhere(asked, most.c))) return MISMATCH;
  if (told !== undefined || !c.isFree || !most) return told;
  return less(isAmount ? (asked.desk === undefined ? asked : quantity(most.c, 0)) : quantity(-1, 1), most, MISMATCH);
}

// Exact fractions: {c, n, d} with BigInt parts, in whole units.
function fraction(value) {
  if (!value || value === NEVER || value.n !== undefined) return value;
  if (value.lo === undefined || value.lo !== value.hi) return undefined;
  return { c: value.c, n: BigInt(value.lo), d: BigInt(2 * scale(value.c)) };
}

function compare(a, b) {
  const [x, y] = [a.n * b.d, b.n * a.d];
  return x < y ? -1 : x > y ? 1 : 0;
}

// Returns undefined for unknown, null where there is none. An amount in several currencies follows the
// other side, else the currency that is wanted, else that of the case.
function work(c, expression, wanted) {
  if (typeof expression === "number") return fraction(quantity(-1, expression));
  const [sign, first, second] = expression;
  if (sign === "$") return { c: first, n: BigInt(Math.round(second * MILLION)), d: BigInt(MILLION) };
  if (sign === "o") return inCurrency(c, first, wanted);
  if (sign === "f") return fraction(known(c, first));
  if (sign === "P") return span(c, expression);
  const leads = JSON.stringify(expression).includes('"o"') ? leading(c, expression) : -1;
  const follows = leads >= 0 ? leads : wanted;
  const a = work(c, first, follows);
  if (a === undefined || a === null) return a;
  const b = work(c, second, follows);
  if (b === undefined) return b;
  if (b === null) return b;
  if (a === NEVER || b === NEVER) return sign === ">" ? NEVER : sign === "<" ? (a === NEVER ? b : a) : undefined;
  return operate(sign, a, b);
}

// The currency of the first money that comes in one currency only, else -1. Money by money is a number.
function leading(c, expression) {
  if (typeof expression === "number") return -1;
  const [sign, first, second] = expression;
  if (sign === "$") return first;
  if (sign === "o" || sign === "P") return -1;
  if (sign === "f") return (known(c, first) || {}).c ?? -1;
  const [a, b] = [leading(c, first), leading(c, second)];
  return sign === "/" && a >= 0 && b >= 0 ? -1 : a >= 0 ? a : b;
}

// Money of nothing is nothing in any currency.
function alike(a, b) {
  const isNothing = (value, other) => value.n === 0n && value.c >= 0 && other.c >= 0;
  return isNothing(a, b) ? [{ ...a, c: b.c }, b] : isNothing(b, a) ? [a, { ...b, c: a.c }] : [a, b];
}

// A currency that is not named: none for what is asked, unknown for what is compared.
function inCurrency(c, amounts, wanted) {
  const currency = wanted >= 0 ? wanted : currencyOf(c);
  if (wanted >= 0 && !(wanted in amounts)) return undefined;
  const at = currency in amounts ? currency : Object.keys(amounts)[0];
  return work(c, ["$", +at, amounts[at]]);
}

// What cannot be worked out, such as dollars and forints added up, is unknown.
function operate(sign, a, b) {
  if (sign === "*") return a.c < 0 || b.c < 0 ? { c: Math.max(a.c, b.c), n: a.n * b.n, d: a.d * b.d } : undefined;
  if (sign === "/") {
    if (b.n === 0n || (a.c !== b.c && b.c >= 0)) return undefined;
    const [n, d] = [a.n * b.d, a.d * b.n];
    return { c: a.c === b.c ? -1 : a.c, n: d < 0n ? -n : n, d: d < 0n ? -d : d };
  }
  // Nothing stays in its own currency when it is rounded.
  if (sign[0] === "r") return a.c === b.c || (a.n === 0n && a.c >= 0 && b.c >= 0) ? round(sign[1], a, b) : undefined;
  [a, b] = alike(a, b);
  if (a.c !== b.c) return undefined;
  if (sign === "<") return compare(b, a) < 0 ? b : a;
  if (sign === ">") return compare(b, a) > 0 ? b : a;
  const minus = sign === "-" ? -1n : 1n;
  return { c: a.c, n: a.n * b.d + minus * b.n * a.d, d: a.d * b.d };
}

function round(mode, a, step) {
  if (step.n === 0n) return undefined;
  const minus = step.n < 0n ? -1n : 1n;
  const [n, d] = [minus * a.n * step.d, minus * a.d * step.n];
  let below = n / d;
  if (n % d < 0n) below--;
  const rest = n - below * d;
  const half = 2n * rest - d;
  const halfUp = half > 0n || (half === 0n && (mode === "h" ? n > 0n : below % 2n !== 0n));
  if (rest > 0n && (mode === "u" || (mode !== "d" && halfUp))) below++;
  return { c: a.c, n: below * step.n, d: step.d };
}

function share(asked, total) {
  if (total === undefined || (total && total.lo !== total.hi)) return undefined;
  if (asked.desk !== undefined) return absent(asked, total);
  const [a, b] = [fraction(asked), fraction(total)];
  if (a === undefined) return undefined;
  if (b === null || b === NEVER || a.c !== b.c) return MISMATCH;
  if (b.n <= 0n) return b.n === 0n && a.n === 0n ? quantity(-1, 0) : NEVER;
  return { c: -1, ratio: operate("/", a, b) };
}

function absent(asked, total) {
  if (total === null) return MISMATCH;
  return (total.n ?? total.lo) < 0 ? NEVER : asked;
}

// The sign of a difference.
function less(asked, limit, none) {
  if (limit === undefined) return undefined;
  if (limit === null) return none;
  if (asked.desk !== undefined) return absent(asked, limit);
  const a = fraction(asked);
  if (a === undefined) return undefined;
  if (a === NEVER || limit === NEVER) return quantity(-1, (a === NEVER) - (limit === NEVER));
  const [one, other] = none === null ? alike(a, limit) : [a, limit];
  return one.c === other.c ? quantity(-1, compare(one, other)) : MISMATCH;
}

function factLess(value, other) {
  if (value === undefined || value === null) return value;
  return less(value, other, null);
}

function bound(p, comparison, value, currency, isLimit) {
  if (p === null) return 0;
  if (p.desk !== undefined && isLimit) return 2;
  if (p.ratio) return order(comparison, compare(p.ratio, work({}, value)));
  if (p !== NEVER && p.c !== currency) return 1 - isLimit;
  const at = quantity(currency, value).lo;
  const most = p.hi <= at ? 2 : p.lo > at ? 0 : 1;
  const below = p.hi < at ? 2 : p.lo >= at ? 0 : 1;
  if (comparison < 4) return [2 - below, most, 2 - most, below][comparison];
  return p.hi < at || p.lo > at ? 0 : p.lo === at && p.hi === at ? 2 : 1;
}

function order(comparison, sign) {
  return 2 * [sign >= 0, sign <= 0, sign > 0, sign < 0, sign === 0][comparison];
}

function question(c, number) {
  const [dimension, kind, unsaid, ...rest] = T.a[number];
  const p = point(c, dimension);
  if (p === undefined) return c.isBare ? 1 : unsaid;
  if (kind === 0) return typeof p === "string" ? 2 * rest.includes(p) : p === null ? 0 : 1;
  if (kind === 1) return typeof p === "boolean" ? 2 * (p === !!rest[0]) : p === null ? 0 : 1;
  if (kind === 2) return 2 * (p === null);
  if (kind === 3) return 2 * (p !== null && [-1, rest[0]].includes(p.desk ?? p.c));
  if (kind === 4) return 2 * (p === MISMATCH);
  return bound(p, ...rest);
}

function holds(c, formula) {
  if (formula < -3) return question(c, -4 - formula);
  if (formula < 0) return -1 - formula;
  const [kind, ...parts] = T.n[formula];
  if (kind === 0) return 2 - holds(c, parts[0]);
  if (kind === 1) return Math.min(...parts.map((part) => holds(c, part)));
  if (kind === 2) return Math.max(...parts.map((part) => holds(c, part)));
  if (kind === 3) return atLeast(parts[0], parts.slice(1).map((part) => holds(c, part)));
  if (kind === 4) {
    const otherwise = parts.pop();
    const isWhole = parts.shift();
    let agreed;
    const agree = (truth) => (agreed === undefined || agreed === truth ? truth : 1);
    for (let i = 0; i < parts.length; i += 2) {
      const first = holds(c, parts[i]);
      if (first) agreed = agree(holds(c, parts[i + 1]));
      if (first === 2) return agreed;
    }
    return isWhole && agreed !== undefined ? agreed : agree(holds(c, otherwise));
  }
  return withinLimit(point(c, parts[0]), parts[1], parts.slice(2));
}

function atLeast(n, truths) {
  const count = (low) => truths.filter((truth) => truth >= low).length;
  return count(2) >= n ? 2 : count(1) >= n ? 1 : 0;
}

function withinLimit(p, comparison, limits) {
  if (p.desk !== undefined) return 2;
  const limit = limits[p.c];
  if ((limit ?? "") === "") return 0;
  return bound(p, comparison, limit, p.c, 1);
}

function inRole(c, when) {
  const formula = Array.isArray(when) ? when[c.role] : when;
  return formula ?? -1;
}

// The verdicts that are possible.
function verdicts(c, remedy) {
  const possible = [];
  for (const [verdict, when] of remedy[2]) {
    const truth = holds(c, inRole(c, when));
    if (truth && !possible.includes(verdict)) possible.push(verdict);
    if (truth === 2) break;
  }
  return possible;
}

// What is owed: 0 nothing, 1 something without an amount, "?" unknown, or an amount.
function owed(c, remedy) {
  const [, isCharge, , rules] = remedy;
  let possible;
  for (const [when, gives] of rules) {
    const truth = holds(c, inRole(c, when));
    if (!truth) continue;
    if (possible !== undefined && JSON.stringify(possible) !== JSON.stringify(gives)) return "?";
    possible = gives;
    if (truth === 2) break;
  }
  return possible ? worth(c, possible, isCharge) : 0;
}

function worth(c, gives, isCharge) {
  if (gives === 1) return 1;
  let best;
  for (const expression of gives) {
    const value = work(c, expression);
    if (value === undefined) return "?";
    if (value && (!best || (best.c === value.c && compare(value, best) * (isCharge ? -1 : 1) > 0))) best = value;
  }
  if (!best) return 0;
  const exact = best.c < 0 ? best : round("h", best, { c: best.c, n: 1n, d: BigInt(scale(best.c)) });
  return exact.n < 0n ? 0 : exact;
}
