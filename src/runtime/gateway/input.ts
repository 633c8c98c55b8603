import { Opaque, type Value } from '../values.ts';
import type { Rendering } from './rendering.ts';

/** `$input`, for a template that needs it as an object (API Gateway mapping template reference). */
export class Input extends Opaque {
  constructor(readonly rendering: Rendering) {
    super();
  }
  get className(): string {
    return 'Gateway$Input';
  }
  toText(): string {
    return '';
  }
  override property(name: string): Value {
    return name === 'body' || name === 'Body' ? this.rendering.body || '{}' : null;
  }
}
