import { requestWith } from './requests.ts';
import { type Transform, templateOf } from './transform.ts';

export const mock: Transform = {
  name: 'mock',
  about: 'the constant answer of a MOCK integration',
  template: templateOf('mock'),
  request: requestWith(''),
  byHand: () => ({ body: '{"statusCode": 200}\n' }),
};
