import { expect, it } from 'vitest';
import { missing } from './chromium.ts';

it('the browser tests run where VELOGATE_REQUIRE_BROWSER is set', () => {
  expect(process.env.VELOGATE_REQUIRE_BROWSER ? missing : null).toBeNull();
});
