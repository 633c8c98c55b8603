/** File systems and imports bear names of 255 units; a path of two such parts stays below what Windows takes whole. */
const LONGEST = 80;

/** Names that Windows keeps for its devices, in any case. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** What a template is for. */
export interface TemplateUse {
  /** Such as `get /books/{id}`; the name of the resource where method or path are not known. */
  readonly operation: string;
  /** Such as `request`, `response 200`. */
  readonly part: string;
  /** The media type, or the key of a WebSocket template. */
  readonly key: string;
}

/**
 * Gives modules their names: `get-books-id/response-200.application-json`. They hold letters, digits, `_` and `-`, one
 * slash and one dot, so that they are safe as files on all systems and in imports; no two differ in case alone.
 */
export class ModuleNames {
  readonly #taken = new Set<string>();
  /** The last number that was given to each name that is taken. */
  readonly #counts = new Map<string, number>();

  /** The name for a template; if it is taken, the first free one with a number, in the order of the document. */
  give({ operation, part, key }: TemplateUse): string {
    const stem = `${safe(operation)}/${safe(part)}`;
    const extension = safe(key);
    const wanted = `${stem}.${extension}`;
    let name = wanted;
    let count = this.#counts.get(wanted.toLowerCase()) ?? 1;
    while (this.#taken.has(name.toLowerCase())) name = `${stem}-${++count}.${extension}`;
    this.#counts.set(wanted.toLowerCase(), count);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

function safe(text: string): string {
  const words = text.slice(0, LONGEST).match(/\w+/g) ?? [];
  const name = words.join('-') || 'unnamed';
  return DEVICE.test(name) ? `${name}_` : name;
}
