import { testInvokeCommand } from '../copy/curl.ts';
import { testCase } from '../copy/test-case.ts';
import type { Outcome } from '../engine/protocol.ts';
import { jobOf } from '../state/job.ts';
import { hashOf } from '../state/link.ts';
import type { Project } from '../state/project.ts';
import { type Choice, type Group, menu } from './menu.ts';
import type { Toast } from './toast.ts';

/** What the page has at the moment. */
export interface Current {
  readonly project: Project;
  readonly outcome: Outcome | null;
  /** The generated module of a stage, made now; null where that does not come about. */
  readonly moduleOf: (stage: number) => Promise<string | null>;
}

/** Takes what is on the page elsewhere, by the clipboard. */
export function copyMenu(current: () => Current, toast: Toast): HTMLElement {
  const copy = (title: string, note: string, text: Text): Choice => ({
    title,
    note,
    choose: async () => {
      try {
        const copied = await text();
        if (copied === null) return toast.say('There is nothing to copy: the template was not compiled in time.');
        await navigator.clipboard.writeText(copied);
        toast.say('Copied.');
      } catch {
        toast.say('The browser does not allow copying.');
      }
    },
  });
  return menu('Copy', 'copy', () => groupsOf(current(), copy));
}

/** Gives what is copied; null where there is none. */
type Text = () => string | Promise<string | null>;
type Copy = (title: string, note: string, text: Text) => Choice;

function groupsOf(current: Current, copy: Copy): Group[] {
  const { project } = current;
  const link = copy('Link', 'This page as it is, inside the link itself', () => linkOf(project));
  const command = copy('aws apigateway test-invoke-method', 'Has the service run it with the same input', () =>
    testInvokeCommand(project),
  );
  const share = project.mode === 'velocity' ? [link] : [link, command];
  return [{ title: 'Copy', choices: share }, ...stagesOf(current, copy)];
}

async function linkOf(project: Project): Promise<string> {
  return new URL(await hashOf(project), location.href).href;
}

function stagesOf({ project, outcome, moduleOf }: Current, copy: Copy): Group[] {
  const job = jobOf(project, { code: false, tree: false });
  return (outcome?.stages ?? []).flatMap((stage, index) => {
    const source = job.stages[index];
    if (!source) return [];
    const choices = [
      ...(stage.refused
        ? []
        : [copy('Module', 'The template as JavaScript that imports velogate/runtime', () => moduleOf(index))]),
      copy('Test case', 'Commands that add it to the corpus', () => testCase(job, source, stage)),
    ];
    return [{ title: titleOf(job.stages.length, index), choices }];
  });
}

function titleOf(count: number, index: number): string {
  if (count === 1) return 'Copy the template as';
  return index === 0 ? 'Copy the request template as' : 'Copy the response template as';
}
