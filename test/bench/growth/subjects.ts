import { compile } from '../../../src/index.ts';
import { longTemplate } from '../compile-times.ts';
import { requestWith, times, words } from '../transforms/requests.ts';

/** Something that grows. */
export interface Subject {
  readonly name: string;
  readonly about: string;
  /** What its size counts. */
  readonly unit: string;
  readonly sizes: readonly number[];
  /** The work at a size; what it gives back is what stays in memory. */
  prepare(size: number): () => unknown;
}

const KB = 1000;
const BODY_SIZES = [10, 30, 100, 300, 1000, 3000, 10_000].map((size) => size * KB);

/** A body of about so many bytes. */
function body(bytes: number): string {
  const item = (index: number) => ({
    id: `item-${index}`,
    title: words(index, 5),
    price: index + 0.5,
    tags: [words(index, 1)],
  });
  const each = JSON.stringify(item(100_000)).length + 1;
  return JSON.stringify({ items: times(Math.ceil(bytes / each), item), last: 'here' });
}

function rendering(template: string, text: string): () => unknown {
  const render = compile(template);
  const request = requestWith(text);
  return () => render(request).body.endsWith(' ');
}

/** Loops inside a loop, as the service ends each after 1000 turns. */
function pages(turns: number): string {
  const page = Math.min(turns, 1000);
  return JSON.stringify(times(turns / page, () => times(page, (index) => index % 10)));
}

const TURNS = [1000, 3000, 10_000, 30_000, 100_000, 300_000];

export const subjects: readonly Subject[] = [
  {
    name: 'body-read',
    about: "a member of the body: `$input.path('$.last')`",
    unit: 'bytes',
    sizes: BODY_SIZES,
    prepare: (size) => rendering("$input.path('$.last')", body(size)),
  },
  {
    name: 'body-json',
    about: "the whole body: `$input.json('$')`",
    unit: 'bytes',
    sizes: BODY_SIZES,
    prepare: (size) => rendering("$input.json('$')", body(size)),
  },
  {
    name: 'loop',
    about: 'a loop that prints: `#foreach($x in $page)$x,#end`',
    unit: 'turns',
    sizes: TURNS,
    prepare: (size) => rendering("#foreach($page in $input.path('$'))#foreach($x in $page)$x,#end#end", pages(size)),
  },
  {
    name: 'accumulate',
    about: 'a text that grows in a loop: `#set($text = "$text$x,")`',
    unit: 'turns',
    sizes: TURNS,
    prepare: (size) =>
      rendering(
        '#foreach($page in $input.path(\'$\'))#foreach($x in $page)#set($text = "$!text$x,")#end#end$text',
        pages(size),
      ),
  },
  {
    name: 'template',
    about: 'compiling',
    unit: 'bytes',
    sizes: [1, 3, 10, 30, 100, 300].map((size) => size * KB),
    prepare: (size) => {
      const template = longTemplate(size);
      let count = 0;
      return () => compile(`${template}${count++}`);
    },
  },
];
