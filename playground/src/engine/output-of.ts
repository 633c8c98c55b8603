import { JsonSyntaxError, readJson } from 'velogate';
import { formattedJson } from './formatted-json.ts';
import type { Output, TextProblem } from './protocol.ts';

/** So much of a text is handed to the page. */
const LONGEST_SHOWN = 200_000;

/** A printed text as the page can show it. */
export function outputOf(text: string): Output {
  const jsonProblem = jsonProblemOf(text);
  const formatted = jsonProblem ? null : formattedJson(text).slice(0, LONGEST_SHOWN);
  return { text: text.slice(0, LONGEST_SHOWN), length: text.length, formatted, jsonProblem };
}

/** Why a text is no JSON; null where it is. */
export function jsonProblemOf(text: string): TextProblem | null {
  try {
    readJson(text);
    return null;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { message: error.message, offset: error.offset };
  }
}
