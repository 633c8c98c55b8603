import workerUrl from './worker.ts?worker&url';

/**
 * The worker, started from a module made here that imports it: so it is under the page's content security policy
 * wherever the page is served, while one loaded from its own address has the policy of that address's headers.
 */
export function startWorker(): Worker {
  const address = JSON.stringify(new URL(workerUrl, document.baseURI).href);
  const starter = URL.createObjectURL(new Blob([`import ${address};`], { type: 'text/javascript' }));
  return new Worker(starter, { type: 'module' });
}
