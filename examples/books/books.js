/** What the demo puts on the shelf: a title with quotes and an apostrophe, one with an accent, a book without a year. */
export const books = [
  {
    isbn: { S: '9780393316049' },
    title: { S: '"Surely You\'re Joking, Mr. Feynman!"' },
    year: { N: '1985' },
    authors: { L: [{ S: 'Richard P. Feynman' }, { S: 'Ralph Leighton' }] },
  },
  {
    isbn: { S: '9782070409228' },
    title: { S: 'Les Mis\u00e9rables' },
    year: { N: '1862' },
    authors: { L: [{ S: 'Victor Hugo' }] },
  },
  {
    isbn: { S: '9780140449136' },
    title: { S: 'Beowulf' },
    authors: { L: [] },
  },
];
