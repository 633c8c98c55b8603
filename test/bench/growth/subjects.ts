import { compile } from '../../../src/index.ts';
import { longTemplate } from '../compile-times.ts';
import { requestWith, words } from '../transforms/requests.ts';

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

const ITEM = JSON.stringify({ id: 'item-1', title: words(1, 5), price: 1.5, tags: [words(2, 1)] });

/** A body of about so many bytes, made without objects, so that the memory of the work stands out. */
function body(bytes: number): string {
  return `{"items":${array(ITEM, Math.ceil(bytes / ITEM.length))},"last":"here"}`;
}

function array(item: string, count: number): string {
  return `[${`${item},`.repeat(count - 1)}${item}]`;
}

function rendering(template: string, text: string): () => unknown {
  const render = compile(template);
  const request = requestWith(text);
  return () => render(request).body.endsWith(' ');
}

/** Loops inside a loop, as the service ends each after 1000 turns. */
function pages(turns: number): string {
  return array(array('5', 1000), turns / 1000);
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
    name: 'body-text',
    about: "all values of the body, in Java's notation: `$input.path('$')`",
    unit: 'bytes',
    sizes: BODY_SIZES,
    prepare: (size) => rendering("$input.path('$')", body(size)),
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
