import { build } from 'tsdown';

/** Builds `dist` once, before the tests of what is shipped. */
export default async function setup(): Promise<void> {
  await build({ logLevel: 'error' });
}
