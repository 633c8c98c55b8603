import { existsSync } from 'node:fs';
import { type BrowserServer, chromium } from 'playwright-core';

/** Debian's; playwright-core brings none along. */
const CHROMIUM = '/usr/bin/chromium';

/** Why there is no browser to test with; null where there is one. */
export const missing: string | null = existsSync(CHROMIUM) ? null : `${CHROMIUM}: not found (Debian package chromium)`;

/** A browser that asks for nothing by itself, for any number of connections. */
export function startChromium(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
