import { readFileSync } from 'node:fs';
import { compile } from 'velogate';

const errorResponse = compile(readFileSync(new URL('error.vtl', import.meta.url), 'utf8'));

const failures = [
  // The function threw an error whose message is JSON, made for this template.
  {
    errorType: 'NotFound',
    errorMessage: JSON.stringify({ status: 404, code: 'no-such-book', message: 'There is no book "Beowulf 2".' }),
  },
  // Lambda's own words, which no client should see.
  { errorType: 'Runtime.ExitError', errorMessage: 'RequestId: 9f1c Error: Runtime exited with error: signal: killed' },
];

for (const failure of failures) {
  console.log(`--- The function fails\n${JSON.stringify(failure)}`);
  const { body, responseOverride } = errorResponse({
    body: JSON.stringify(failure),
    context: { requestId: '7d6f1c52' },
  });
  console.log(
    `--- The client sees status ${responseOverride.status}, headers ${JSON.stringify(responseOverride.header)}`,
  );
  console.log(body);
}
