/**
 * The body read as far as a template can look: the entry `velogate/runtime/shaped-body`, for modules that are compiled with
 * the optimization `shapedBody`. Like `velogate/runtime` it is for generated code.
 * @module velogate/runtime/shaped-body
 */

import { located, type Site } from '../errors.ts';
import { readDocument } from '../json/reader.ts';
import { ShapedReader } from '../json/shaped/reader.ts';
import type { Shape } from '../json/shaped/shape.ts';
import { isUnusual } from '../json/shaped/unusual.ts';
import type { Value } from '../values.ts';
import { inputJsonText } from './input-json.ts';
import type { Rendering } from './rendering.ts';
import { inputValue } from './simple-paths.ts';
import type { BodyReader } from './template-options.ts';

/** After bodies that were given up, so many at most are read the usual way before the next one is tried. */
const LONGEST_PAUSE = 63;

/** The JSON texts of objects and arrays that nobody has looked into, or only in parts. */
const written = /* @__PURE__ */ new WeakMap<object, string>();

/**
 * A reader for the bodies of one template, which can notice no more of them than this shape. It learns from the bodies that
 * it has read how the next one is going to look; what it gives does not depend on that.
 */
export function bodyReader(shape: Shape): BodyReader {
  const reader = new ShapedReader(shape, (container, text) => written.set(container, text));
  let [pause, next] = [0, 0];
  return (text) => {
    if (pause > 0) {
      pause--;
      return readDocument(text);
    }
    const value = attempt(reader, text);
    if (value !== undefined) {
      next >>= 1;
      return value;
    }
    next = Math.min(2 * next + 1, LONGEST_PAUSE);
    pause = next;
    return readDocument(text);
  };
}

/** What the reader makes of a body; undefined where it gives up. */
function attempt(reader: ShapedReader, text: string): Value | undefined {
  try {
    return reader.read(text);
  } catch (error) {
    // V8 throws a RangeError where a regular expression takes too much memory.
    if (isUnusual(error) || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The JSON text of the value at these names and indexes of the body. */
export function inputWrittenJson(rendering: Rendering, steps: readonly (string | number)[], site: Site): string {
  const value = inputValue(rendering, steps, site);
  const text = typeof value === 'object' && value !== null ? written.get(value) : undefined;
  if (text !== undefined) return text;
  try {
    return inputJsonText(value);
  } catch (error) {
    throw located(error, site);
  }
}
