import type { Example } from './example.ts';

/** What surprises people, each as a template that shows it. */
export const traps: readonly Example[] = [
  {
    title: 'Undefined is true in #if',
    note: 'A reference without a value is the empty string, and only false is false. Compare with "" instead.',
    template: `{
  "premium": #if($input.path('$.premium'))true#{else}false#end,
  "compared": #if($input.path('$.premium') != "")true#{else}false#end
}
`,
    body: '{ "name": "Ada" }',
  },
  {
    title: '$a-1 is a name',
    note: 'Hyphens belong to names. Put the name in braces, or blanks around the minus sign of a calculation.',
    template: `#set($count = 3)
#set($wrong = $count-1)
#set($right = $count - 1)
[$count-1] [\${count}-1] [$wrong] [$right]
`,
    contentType: 'text/plain',
  },
  {
    title: 'escapeJavaScript and apostrophes',
    note: "It writes \\' for an apostrophe, which JSON does not allow. Take the backslash off again, as the second line does.",
    template: `#set($title = $input.path('$.title'))
{
  "broken": "$util.escapeJavaScript($title)",
  "right": "$util.escapeJavaScript($title).replaceAll("\\\\'", "'")"
}
`,
    body: '{ "title": "Don\'t \\"panic\\"" }',
  },
  {
    title: 'Maps print as {a=b}',
    note: 'path gives a value, which prints as Java prints it: an object as {a=b}. json gives JSON.',
    template: `{
  "path": "$input.path('$.book')",
  "json": $input.json('$.book')
}
`,
    body: '{ "book": { "title": "Beowulf", "tags": ["epic"] } }',
  },
  {
    title: '$input.json brings its own quotes',
    note: 'A text comes with quotes and escapes, so quotes around it are two too many.',
    template: `{
  "right": $input.json('$.title'),
  "wrong": "$input.json('$.title')"
}
`,
    body: '{ "title": "Beowulf" }',
  },
  {
    title: 'Missing and null are ""',
    note: 'json prints two quotes for both, so a number that may be missing becomes a text.',
    template: `{ "missing": $input.json('$.nope'), "null": $input.json('$.year'), "path": "$input.path('$.year')" }
`,
    body: '{ "year": null }',
  },
  {
    title: 'add prints true',
    note: 'A call prints what it returns. Put it into a #set to keep the output clean.',
    template: `#set($list = [])
$list.add("a")
#set($ignored = $list.add("b"))
$list
`,
    contentType: 'text/plain',
  },
  {
    title: 'A list has a size, no length',
    note: 'A method that the value does not have is no error: it prints nothing.',
    template: `{ "size": "$input.path('$').size()", "length": "$input.path('$').length()", "count": "$input.path('$').count()" }
`,
    body: '[1, 2, 3]',
  },
  {
    title: 'A dot continues a reference',
    note: '$file.html is the member html of $file. Braces end the name.',
    template: `#set($file = "index")
$file.html \${file}.html
`,
    contentType: 'text/plain',
  },
  {
    title: 'Whole division and doubles',
    note: 'Integers divide without a rest, numbers with a point print as Java prints a Double.',
    template: `#set($half = 7 / 2)
{ "seven halves": $half, "price": $input.path('$.price'), "large": $input.path('$.large') }
`,
    body: '{ "price": 10.00, "large": 12500000.0 }',
  },
  {
    title: 'A loop ends after 1000 turns',
    note: 'Silently: the items behind it are missing from the output.',
    template: `#set($turns = 0)
#foreach($n in [1..1500])
#set($turns = $turns + 1)
#end
{ "turns": $turns }
`,
  },
  {
    title: 'Names of headers are case-sensitive',
    note: 'The client sends x-trace; a template that asks for X-Trace gets nothing.',
    template: `{ "X-Trace": "$input.params('X-Trace')", "x-trace": "$input.params('x-trace')" }
`,
    header: 'x-trace: 7d6f1c52',
  },
  {
    title: 'Single quotes are literal',
    note: 'References are read in double quotes alone.',
    template: `#set($name = "Ada")
#set($single = 'Hello $name')
#set($double = "Hello $name")
$single / $double
`,
    contentType: 'text/plain',
  },
  {
    title: 'A status has to be a number',
    note: 'The service ignores an override of the status that is a text. Without quotes it counts.',
    template: `#set($context.responseOverride.status = "404")
#set($context.responseOverride.header.X-Reason = "no such book")
{ "message": "The status stays 200." }
`,
  },
];
