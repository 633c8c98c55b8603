import type { Span } from '../../diagnostics/span.ts';
import type { DocumentNode } from '../nodes.ts';
import type { Lookup } from './lookup.ts';

/** The schema of a body, where a document has it. */
export interface DeclaredSchema {
  readonly node: DocumentNode;
  /** What the references inside the schema lead into. Default the schema itself, which then may be JSON text. */
  readonly document?: DocumentNode;
}

/**
 * Finds the schema that a document declares for the body of a media type; nothing where it declares none, or where that
 * is not known before deployment.
 * @throws {UnusableSchema} for a reference that leads nowhere.
 */
export type FindSchema = (lookup: Lookup, mediaType: string) => DeclaredSchema | undefined;

/** Ends the reading of a schema that is none. */
export class UnusableSchema extends Error {
  constructor(
    readonly span: Span,
    /** As the rest of a sentence. */
    readonly reason: string,
  ) {
    super();
  }
}
