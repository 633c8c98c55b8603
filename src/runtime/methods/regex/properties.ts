/** The contents of a character class for the names that `\p{..}` knows. */

const CATEGORY = /^(?:C[cfnos]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?|LC)$/;

/** POSIX names (ASCII only), the Unicode properties that Java adds by other rules, and Character's methods. */
const named: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['ASCII', '\\x00-\\x7f'],
  ['Alnum', 'A-Za-z0-9'],
  ['Alpha', 'A-Za-z'],
  ['Blank', '\\x20\\t'],
  ['Cntrl', '\\x00-\\x1f\\x7f'],
  ['Digit', '0-9'],
  ['Graph', '\\x21-\\x7e'],
  ['Lower', 'a-z'],
  ['Print', '\\x20-\\x7e'],
  ['Punct', '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e'],
  ['Space', '\\x20\\t-\\r'],
  ['Upper', 'A-Z'],
  ['XDigit', '0-9A-Fa-f'],
  ['L1', '\\x00-\\xff'],
  ['LD', '\\p{L}\\p{Nd}'],
  ['all', '\\x00-\\u{10ffff}'],
  ['javaLowerCase', '\\p{Lowercase}'],
  ['javaUpperCase', '\\p{Uppercase}'],
  ['javaTitleCase', '\\p{Lt}'],
  ['javaAlphabetic', '\\p{Alphabetic}'],
  ['javaIdeographic', '\\p{Ideographic}'],
  ['javaDigit', '\\p{Nd}'],
  ['javaLetter', '\\p{L}'],
  ['javaLetterOrDigit', '\\p{L}\\p{Nd}'],
  ['javaDefined', '\\P{Cn}'],
  ['javaSpaceChar', '\\p{Z}'],
  ['javaWhitespace', '\\t-\\r\\x1c-\\x1f[\\p{Z}--[\\xa0\\u2007\\u202f]]'],
  ['javaISOControl', '\\p{Cc}'],
]);

/** The binary properties that `\p{Is..}` names, in capitals as Java compares them. */
const binary: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['ALPHABETIC', '\\p{Alphabetic}'],
  ['LETTER', '\\p{L}'],
  ['IDEOGRAPHIC', '\\p{Ideographic}'],
  ['LOWERCASE', '\\p{Lowercase}'],
  ['UPPERCASE', '\\p{Uppercase}'],
  ['TITLECASE', '\\p{Lt}'],
  ['WHITE_SPACE', '\\p{White_Space}'],
  ['WHITESPACE', '\\p{White_Space}'],
  ['CONTROL', '\\p{Cc}'],
  ['PUNCTUATION', '\\p{P}'],
  ['HEX_DIGIT', '\\p{Nd}\\p{Hex_Digit}'],
  ['HEXDIGIT', '\\p{Nd}\\p{Hex_Digit}'],
  ['ASSIGNED', '\\P{Cn}'],
  ['DIGIT', '\\p{Nd}'],
  ['ALNUM', '\\p{Alphabetic}\\p{Nd}'],
  ['WORD', '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d'],
]);

/** The names that mean every cased letter where case is ignored. */
const cased: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['Lower', 'A-Za-z'],
  ['Upper', 'A-Za-z'],
  ['Lu', '\\p{LC}'],
  ['Ll', '\\p{LC}'],
  ['Lt', '\\p{LC}'],
  ['javaLowerCase', '\\p{Lowercase}\\p{Uppercase}\\p{Lt}'],
  ['javaUpperCase', '\\p{Lowercase}\\p{Uppercase}\\p{Lt}'],
  ['javaTitleCase', '\\p{Lowercase}\\p{Uppercase}\\p{Lt}'],
  ['LOWERCASE', '\\p{Lowercase}\\p{Uppercase}\\p{Lt}'],
  ['UPPERCASE', '\\p{Lowercase}\\p{Uppercase}\\p{Lt}'],
  ['TITLECASE', '\\p{Lowercase}\\p{Uppercase}\\p{Lt}'],
]);

/** What a property stands for as contents of a character class of JavaScript; null if that is not known. */
export function propertyItems(name: string, ignoreCase: boolean): string | null {
  const [key, value] = name.split('=') as [string, string?];
  if (value !== undefined) {
    if (/^(?:sc|script)$/i.test(key)) return scriptItems(value);
    return /^(?:gc|general_category)$/i.test(key) ? categoryItems(value, ignoreCase) : null;
  }
  const plain = named.get(name) ?? categoryItems(name, false);
  if (plain !== null) return (ignoreCase && cased.get(name)) || plain;
  if (!name.startsWith('Is')) return null;
  const rest = name.slice(2);
  const property = binary.get(rest.toUpperCase());
  if (property !== undefined) return (ignoreCase && cased.get(rest.toUpperCase())) || property;
  return categoryItems(rest, ignoreCase) ?? scriptItems(rest);
}

function categoryItems(name: string, ignoreCase: boolean): string | null {
  if (!CATEGORY.test(name)) return null;
  return (ignoreCase && cased.get(name)) || `\\p{${name}}`;
}

function scriptItems(name: string): string | null {
  const script = name.toLowerCase().replace(/(?:^|_)[a-z]/g, (initial) => initial.toUpperCase());
  const items = `\\p{Script=${script}}`;
  try {
    new RegExp(items, 'u');
    return items;
  } catch {
    return null;
  }
}
