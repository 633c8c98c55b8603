import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Engine, type Report, TIME_LIMIT } from '../../playground/src/engine/engine.ts';
import type { Job, Message } from '../../playground/src/engine/protocol.ts';
import { jobOf } from '../../playground/src/state/job.ts';
import { emptyProject } from '../../playground/src/state/project.ts';

/** A worker whose words come from the test. */
class Puppet {
  readonly jobs: string[] = [];
  terminated = false;
  onmessage: (event: { data: Message }) => void = () => {};
  onerror: (event: { message: string }) => void = () => {};
  postMessage(job: Job): void {
    this.jobs.push(job.stages[0]!.template);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: Message): void {
    this.onmessage({ data: message });
  }
}

const done: Message = { kind: 'done', outcome: { contextProblem: null, stages: [] } };
const job = (template: string) => jobOf({ ...emptyProject, template }, { code: false, tree: false });

describe('the engine', () => {
  let workers: Puppet[] = [];
  let reports: Report['kind'][] = [];
  let stopped: boolean[] = [];
  let engine: Engine;
  beforeEach(() => {
    vi.useFakeTimers();
    workers = [];
    reports = [];
    stopped = [];
    const make = () => workers[workers.push(new Puppet()) - 1] as unknown as Worker;
    engine = new Engine(make, (report) => {
      reports.push(report.kind);
      if (report.kind === 'stopped') stopped.push(report.compiling);
    });
  });
  afterEach(() => vi.useRealTimers());

  it('counts the time of a job alone, not that of a worker that starts', () => {
    engine.run(job('a'));
    vi.advanceTimersByTime(10 * TIME_LIMIT);
    workers[0]!.say({ kind: 'ready' });
    vi.advanceTimersByTime(10 * TIME_LIMIT);
    workers[0]!.say({ kind: 'begun' });
    vi.advanceTimersByTime(TIME_LIMIT - 1);
    workers[0]!.say(done);
    vi.advanceTimersByTime(10 * TIME_LIMIT);
    expect(reports).toEqual(['outcome']);
    expect(workers).toHaveLength(1);
  });

  it('runs the latest of the jobs that waited', () => {
    workers[0]!.say({ kind: 'ready' });
    for (const template of ['a', 'b', 'c']) engine.run(job(template));
    expect(workers[0]!.jobs).toEqual(['a']);
    workers[0]!.say(done);
    expect(workers[0]!.jobs).toEqual(['a', 'c']);
  });

  it('stops a job that takes too long, and gives the next one to a new worker', () => {
    workers[0]!.say({ kind: 'ready' });
    engine.run(job('endless'));
    workers[0]!.say({ kind: 'begun' });
    engine.run(job('next'));
    vi.advanceTimersByTime(TIME_LIMIT);
    expect(reports).toEqual(['stopped']);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    workers[1]!.say({ kind: 'ready' });
    expect(workers[1]!.jobs).toEqual(['next']);
  });

  it('tells whether a job that is stopped was still being compiled', () => {
    const stoppedAfter = (...messages: Message[]) => {
      engine.run(job('a'));
      for (const message of messages) workers.at(-1)!.say(message);
      vi.advanceTimersByTime(TIME_LIMIT);
      return stopped.at(-1);
    };
    expect(stoppedAfter({ kind: 'ready' }, { kind: 'begun' })).toBe(true);
    expect(stoppedAfter({ kind: 'ready' }, { kind: 'begun' }, { kind: 'compiled' })).toBe(false);
    expect(stoppedAfter({ kind: 'ready' }, { kind: 'begun' })).toBe(true);
  });

  it('takes a new worker now and then, since modules stay loaded', () => {
    workers[0]!.say({ kind: 'ready' });
    while (workers.length === 1) {
      engine.run(job('a'));
      workers[0]!.say(done);
      expect(workers[0]!.jobs.length).toBeLessThan(1001);
    }
    engine.run(job('b'));
    workers[1]!.say({ kind: 'ready' });
    expect(workers[1]!.jobs).toEqual(['b']);
  });

  it('says that a worker cannot be loaded', () => {
    workers[0]!.onerror({ message: '' });
    expect(reports).toEqual(['broken']);
  });
});
