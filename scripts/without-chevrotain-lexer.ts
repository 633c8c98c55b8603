import type { Plugin } from 'rolldown';

const file = /[\\/]chevrotain[\\/]lib[\\/]src[\\/]scan[\\/]lexer_public\.js$/;

const code = `
  export const Lexer = { NA: /NOT_APPLICABLE/ };
  // Chevrotain's index names it.
  export const LexerDefinitionErrorType = {};
`;

/**
 * Leaves Chevrotain's lexer and its reader of regular expressions out of a bundle, a quarter of the library: our lexer is written
 * by hand. Of the class only the pattern is used that says that a token has none.
 */
export const withoutChevrotainLexer: Plugin = {
  name: 'without-chevrotain-lexer',
  load: (id) => (file.test(id) ? code : null),
};
