import { element } from '../element.ts';
import type { Rendered } from '../engine/protocol.ts';

/** What a template overrides, by where it goes; hidden where it overrides nothing. */
export class OverridesView {
  readonly element = element('dl', { class: 'overrides', 'aria-label': 'Overrides', hidden: true });

  show(overrides: Rendered['overrides']): void {
    const entries = overrides ? entriesOf(overrides) : [];
    this.element.hidden = entries.length === 0;
    this.element.replaceChildren(
      ...entries.flatMap(([name, value]) => [
        element('dt', {}, name),
        element('dd', {}, element('samp', {}, textOf(value))),
      ]),
    );
  }
}

function entriesOf({ requestOverride, responseOverride }: NonNullable<Rendered['overrides']>): [string, unknown][] {
  const { header, path, querystring } = requestOverride;
  const { status } = responseOverride;
  return [
    ...(status === undefined ? [] : [['response status', status] as [string, unknown]]),
    ...named('response header', responseOverride.header),
    ...named('request header', header),
    ...named('request path', path),
    ...named('request query string', querystring),
  ];
}

function named(place: string, values: Record<string, unknown>): [string, unknown][] {
  return Object.entries(values).map(([name, value]) => [`${place} ${name}`, value]);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
