// Dates: a day is {day}, in days from the start of 1970, a moment {at, day, minute} with the day and the minute of
// the week where it is.

function dated(c, fact) {
  return T.f[fact][0] === "decided_at" ? c.now : known(c, fact);
}

function datePoint(c, kind, a, b, [unit, sign, first, second, length, factor]) {
  const most = kind === "gl" && work(c, length);
  if (most === undefined || most === null) return most;
  if (most && unit === "m" && whole(most, factor) === undefined) return MISMATCH;
  const value = dated(c, a);
  if (!value) return value;
  if (value.day === undefined) return kind[0] === "g" ? value : MISMATCH;
  if (kind === "d") return quantity(-1, value.day);
  if (kind === "w") return minuteOf(value);
  if (kind === "fd") return dateLess(value, date(c, b));
  const from = dated(c, b);
  if (!from) return from;
  const apart = distance(c, value, second < 0 || second === undefined || from.day === undefined ? from : { day: edgeOf(from.day, first, second) }, unit, sign);
  return most ? quantity(-1, compare(fraction(apart), { ...most, n: most.n * BigInt(factor) })) : apart;
}

// Moments are compared to the second, days wherever one of two is a day.
function dateLess(a, b) {
  if (!b) return b;
  const sign = a.at === undefined || b.at === undefined ? a.day - b.day : a.at - b.at;
  return quantity(-1, Math.sign(sign));
}

const mondayBased = (day) => (((day + 3) % 7) + 7) % 7;

// The minute of the week; a day is where it begins.
function minuteOf(value) {
  const minute = value.at === undefined ? mondayBased(value.day) * 1440 : value.minute;
  return minute === undefined ? undefined : quantity(-1, minute);
}

// Hours between days without a time are no number, which compares as unknown.
function distance(c, value, from, unit, sign) {
  const units = sign * (unit === "h" ? (value.at - from.at) / 3.6 : value.day - from.day);
  if (units < 0) return quantity(-1, -1);
  if (unit === "w") return quantity(-1, workingDays(c, value.day, from.day, sign));
  if (unit !== "h") return quantity(-1, unit === "d" ? units : months(from.day, value.day, sign));
  const lo = Math.floor(units) + Math.ceil(units);
  return { c: -1, lo, hi: lo };
}

// The first or last day of the week, or of so many months of the year.
function edgeOf(day, isEnd, months) {
  if (!months) return day - mondayBased(day) + 6 * isEnd;
  const date = new Date(day * 864e5);
  const first = Math.floor(date.getUTCMonth() / months) * months;
  return Date.UTC(date.getUTCFullYear(), first + months * isEnd, 1) / 864e5 - isEnd;
}

// How many working days there are up to a day, from some day on.
function worked(c, day) {
  const [week, holidays] = siteOf(c)?.[2] ?? T.w;
  const ofWeek = (day) => {
    const weeks = Math.floor((day + 1) / 7);
    let n = weeks * week.reduce((a, b) => a + b);
    for (let at = 7 * weeks; at <= day; at++) n += week[mondayBased(at)];
    return n;
  };
  let n = ofWeek(day);
  for (let i = 0; i < holidays.length && holidays[i] <= day; i += 2) n -= ofWeek(Math.min(day, holidays[i + 1])) - ofWeek(holidays[i] - 1);
  return n;
}

// The least working days from a day that reach another, less a half where they go beyond it.
function workingDays(c, day, from, sign) {
  const n = sign > 0 ? worked(c, day) - worked(c, from) : worked(c, from - 1) - worked(c, day - 1);
  return day === from || worked(c, day) > worked(c, day - 1) ? n : n + 0.5;
}

// The least months from a day that reach another, less a half where they go beyond it.
function months(from, to, sign) {
  for (let n = 0; ; n++) {
    const far = sign * (monthsLater(from, sign * n) - to);
    if (far >= 0) return far ? n - 0.5 : n;
  }
}

function monthsLater(day, n) {
  const date = new Date(day * 864e5);
  const at = (month, day) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + month, day);
  return Math.min(at(n, date.getUTCDate()), at(n + 1, 0)) / 864e5;
}

// A whole number of so many, undefined where it is none.
function whole(value, factor) {
  const n = value.n * BigInt(factor);
  return value.d && n % value.d === 0n ? Number(n / value.d) : undefined;
}

// A date that is worked out: undefined for unknown, null where there is none.
function date(c, [sign, a, b, unit, factor]) {
  if (sign === "D") return { day: a };
  const value = sign === "T" ? dated(c, a) : date(c, a);
  if (sign === "T" || value === undefined) return value && value.day === undefined ? undefined : value;
  if (sign === "E") return value && { day: edgeOf(value.day, b, unit) };
  const other = sign === "M" ? work(c, b) : date(c, b);
  if (!value || !other) return other === undefined ? other : null;
  if (sign === "M") return moved(c, value.day, whole(other, factor), unit);
  const isLater = dateLess(value, other).lo > 0;
  return isLater === (sign === ">") ? value : other;
}

function moved(c, day, n, unit) {
  if (n === undefined || Math.abs(n) > MILLION / 20) return undefined;
  if (unit !== "w") return { day: unit === "d" ? day + n : monthsLater(day, n) };
  for (const step = Math.sign(n); n; ) {
    day += step;
    n -= step * (worked(c, day) - worked(c, day - 1));
  }
  return { day };
}

// The time from one date to another: moments exactly, else what has passed in full.
function span(c, [, a, b, unit, factor]) {
  const [from, to] = [date(c, a), date(c, b)];
  if (!from || !to) return from === undefined || to === undefined ? undefined : null;
  if (unit === "h") return from.at === undefined || to.at === undefined ? undefined : { c: -1, n: BigInt(to.at - from.at), d: BigInt(factor) };
  const [one, other, sign] = from.day > to.day ? [to, from, -1] : [from, to, 1];
  const n = unit === "d" ? other.day - one.day : unit === "w" ? worked(c, other.day) - worked(c, one.day) : Math.floor(months(one.day, other.day, 1));
  return { c: -1, n: BigInt(sign * Math.floor(n / factor)), d: 1n };
}

