import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { missing, startChromium } from './chromium.ts';
import { serve } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the page is served; empty without a browser. */
    playgroundUrl: string;
    /** Where the browser takes connections; empty without a browser. */
    chromiumUrl: string;
  }
}

/** Builds the playground once, and has it served and a browser started for all its tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  await build({ configFile: 'playground/vite.config.ts', logLevel: 'error' });
  if (missing !== null) {
    if (!process.env.VELOGATE_REQUIRE_BROWSER)
      console.warn(`The browser tests of the playground are left out: ${missing}`);
    project.provide('playgroundUrl', '');
    project.provide('chromiumUrl', '');
    return;
  }
  const { url, server } = await serve('playground/dist');
  const browser = await startChromium();
  project.provide('playgroundUrl', url);
  project.provide('chromiumUrl', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
  };
}
