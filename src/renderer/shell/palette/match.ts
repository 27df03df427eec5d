/** Scores of the kinds of matches, best first. */
const WHOLE = 1000;
const BEGINS = 900;
const WORD_BEGINS = 800;
const INSIDE = 700;
const ALL_WORDS = 600;
const LETTERS = 500;

/** Maximum span of the matched letters, in multiples of their number; wider matches are accidental. */
const WIDEST = 4;

/** Ignores case and compatibility variants. */
function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase().trim();
}

/**
 * How well a text matches a query: as a substring, word by word in any order, or letter by letter (`ndr` for
 * `New Drawing`).
 * @returns Higher is better; 0 if it does not match.
 */
export function matchScore(typed: string, text: string): number {
  const wanted = plain(typed);
  const given = plain(text);
  if (wanted === '') return LETTERS;
  if (given === wanted) return WHOLE;
  const at = given.indexOf(wanted);
  if (at === 0) return BEGINS;
  if (at > 0) return isWordStart(given, at) ? WORD_BEGINS : INSIDE;
  const words = wanted.split(/\s+/);
  if (words.length > 1 && words.every((word) => given.includes(word))) return ALL_WORDS;
  const span = letterSpan(wanted.replace(/\s+/g, ''), given);
  return span > WIDEST * wanted.length ? 0 : LETTERS - span;
}

/**
 * The shortest span of a text that contains these letters in order and starts at a word; `Infinity` if there
 * is none.
 */
function letterSpan(letters: string, text: string): number {
  let shortest = Infinity;
  for (let start = 0; start < text.length; start++) {
    if (text[start] !== letters[0] || !isWordStart(text, start)) continue;
    let at = start;
    for (const letter of letters) at = at < 0 ? -1 : text.indexOf(letter, at) + 1 || -1;
    if (at > 0) shortest = Math.min(shortest, at - start);
  }
  return shortest;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
