import type { CST } from 'yaml';
import type { Piece } from '../placed-text.ts';
import { blockScalarPieces } from './block-scalar.ts';
import { doubleQuotedPieces } from './double-quoted.ts';
import { plainPieces, singleQuotedPieces } from './flow-scalar.ts';

/**
 * The text of a scalar in the pieces that it is written in. The library that reads the document decodes scalars too,
 * but does not say where its characters come from; a test holds the two to the same text.
 */
export function scalarPieces(token: CST.FlowScalar | CST.BlockScalar): Piece[] {
  switch (token.type) {
    case 'block-scalar':
      return blockScalarPieces(token);
    case 'double-quoted-scalar':
      return doubleQuotedPieces(token.source, token.offset);
    case 'single-quoted-scalar':
      return singleQuotedPieces(token.source, token.offset);
    default:
      return plainPieces(token.source, token.offset);
  }
}
