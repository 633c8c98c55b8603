import { JavaException } from '../../src/runtime/errors.ts';
import { readJson } from '../../src/runtime/json/read-json.ts';
import { jsonText } from '../../src/runtime/json/writer.ts';
import { evaluatePath } from '../../src/runtime/jsonpath/evaluate.ts';
import { parseJsonPath } from '../../src/runtime/jsonpath/parse.ts';

/** The JSON text that a path finds in a document; "missing" where it finds nothing, "invalid" where it is no path. */
export function answerOfPath(path: string, document: string): string {
  try {
    const found = evaluatePath(parseJsonPath(path), readJson(document));
    return found === undefined ? 'missing' : jsonText(found);
  } catch (error) {
    if (error instanceof JavaException) return 'invalid';
    throw error;
  }
}
