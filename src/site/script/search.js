// The search: the customer's words against the words of the guidelines.
//
// A match is strong where the word is the same, a form of it, or has one typo; a mere beginning is weak
// and never counts as coverage. An answer needs a whole phrase and hardly any other word; else the hits
// are only offered.
function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/['\u2019]/g, " ");
}

function wordsOf(text) {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word && !stops.has(word));
}

function likeness(typed, word, isLast) {
  if (typed === word) return 4;
  const [a, b] = typed.length < word.length ? [typed, word] : [word, typed];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const isForm = same > 3 && b.length - same < 4 && same * 5 >= b.length * 3;
  if (isForm || (same > 2 && (b === a + "s" || b === a + "es"))) return 3;
  if (typed.length > 4 && typed[0] === word[0] && oneTypo(a, b, same)) return 2;
  return isLast && same === typed.length && same > 1 ? 1 : 0;
}

function oneTypo(a, b, same) {
  const rest = (text, n) => text.slice(same + n);
  if (a.length === b.length) {
    const swapped = a[same] === b[same + 1] && a[same + 1] === b[same];
    return rest(a, 1) === rest(b, 1) || (swapped && rest(a, 2) === rest(b, 2));
  }
  return rest(a, 0) === rest(b, 1);
}

function search(query) {
  const typed = wordsOf(query);
  const hits = [];
  if (typed.length)
    phrases.forEach((all, number) => {
      let best = { score: 0 };
      for (const phrase of all) {
        const hit = match(typed, phrase);
        if (hit.score > best.score) best = hit;
      }
      if (best.score) hits.push({ number, ...best });
    });
  hits.sort((a, b) => b.sure - a.sure || b.score - a.score);
  const [first, second] = hits;
  const isSure = first && first.sure && !(second && second.sure && second.score >= first.score);
  const near = hits.filter((hit) => hit.score >= first.score / 2);
  return isSure ? { answer: first.number, others: near.slice(1, 4) } : { others: near.slice(0, 4) };
}

function match(typed, phrase) {
  if (typed.length < phrase.length && typed.join("") === phrase.join("")) typed = phrase;
  const found = new Set();
  let [strong, exact, score] = [0, 0, 0];
  typed.forEach((word, at) => {
    let best = 0;
    let which;
    phrase.forEach((other, n) => {
      const like = found.has(n) ? 0 : likeness(word, other, at === typed.length - 1);
      if (like > best) [best, which] = [like, n];
    });
    if (best > 1) found.add(which), strong++;
    if (best > 2) exact++;
    score += best * rarity(phrase[which]);
  });
  const need = phrase.length < 4 ? phrase.length : Math.ceil(phrase.length * 0.75);
  const rest = typed.length - strong;
  const isPhrase = strong >= need && (exact > 0 || phrase.join("").length > 7) && rest * 3 <= strong;
  return { score: score * (1 + strong / phrase.length), sure: isPhrase };
}

// A word of few guidelines says more than a word of many.
function rarity(word) {
  return word ? 1 + Math.log(phrases.length / rare.get(word)) : 0;
}

function index() {
  for (const g of W.g) phrases.push([...g[2].split("|"), g[1]].map(wordsOf).filter((p) => p.length));
  for (const all of phrases) for (const word of new Set(all.flat())) rare.set(word, (rare.get(word) || 0) + 1);
}

// What a query asks for: the amount in it, the guideline that answers, and others it may mean.
function look(query) {
  const money = amountIn(query);
  const found = search(query.replace(/\d[\d\s.,'\u2019]*/g, " "));
  return { money, ...(money && found.answer === undefined ? search(money.rest) : found) };
}

// Finds an amount: a number at the end, or beside a currency.
function amountIn(query) {
  const number = /\d[\d\s.,'\u2019]*\d|\d/g;
  let found;
  for (const hit of query.matchAll(number)) {
    const before = query.slice(0, hit.index);
    const after = query.slice(hit.index + hit[0].length);
    const near = currencyNamed(/\S*$/.exec(before.trimEnd())[0], 1) ?? currencyNamed(/^\s*(\S*)/.exec(after)[1]);
    if (near !== undefined || (!after.trim() && !/[\p{L}\p{N}-]$/u.test(before))) {
      found = { number: decimalOf(hit[0], near), currency: near };
      found.rest = before.replace(near === undefined ? "" : /\S*\s*$/, keepWord) + " " + after.replace(/^\s*\S*/, keepWord);
    }
  }
  return found;
}

function keepWord(text) {
  return currencyNamed(text.trim()) === undefined ? text : " ";
}

function currencyNamed(text) {
  const word = fold(text).replace(/[.,;!?]+$/, "");
  if (!word) return undefined;
  const at = W.c.findIndex((c) => c[3].some((name) => word === name || (name.length > 3 && word.startsWith(name))));
  return at < 0 ? undefined : at;
}

function decimalOf(text, currency) {
  const digits = text.replace(/[\s'\u2019]/g, "");
  const part = /[.,](\d{1,2})$/.exec(digits);
  const isWhole = currency !== undefined && T.c[currency] === 0;
  const whole = (part && !isWhole ? digits.slice(0, part.index) : digits).replace(/\D/g, "");
  return Number(part && !isWhole ? whole + "." + part[1] : whole);
}
