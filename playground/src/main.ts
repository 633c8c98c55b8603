import { element } from './element.ts';
import { Engine, type Report } from './engine/engine.ts';
import type { Outcome } from './engine/protocol.ts';
import { startWorker } from './engine/start-worker.ts';
import type { Example } from './examples/example.ts';
import { examples } from './examples/examples.ts';
import { traps } from './examples/traps.ts';
import { jobOf } from './state/job.ts';
import { keep, kept } from './state/keep.ts';
import { hashOf, projectIn } from './state/link.ts';
import { emptyProject, type Project } from './state/project.ts';
import { Store } from './state/store.ts';
import { backendPanel } from './views/backend-panel.ts';
import { copyMenu } from './views/copy-menu.ts';
import { InputPanel } from './views/input-panel.ts';
import { menu } from './views/menu.ts';
import { modeSwitch } from './views/mode-switch.ts';
import { ResultPanel } from './views/result-panel.ts';
import { TemplatePanel } from './views/template-panel.ts';
import { themeButton } from './views/theme.ts';
import { Toast } from './views/toast.ts';

/** Links and storage wait until typing pauses, in milliseconds. */
const PAUSE = 300;

const projectOfExample = (example: Example): Project => ({ ...emptyProject, ...example });

// The worker loads while the page is being built.
const engine = new Engine(startWorker, (report) => show(report));
const store = new Store((await projectIn(location.hash)) ?? kept() ?? projectOfExample(examples[0]!));
let outcome: Outcome | null = null;

/** Who waits for generated modules, to be copied. */
const awaiting: ((outcome: Outcome | null) => void)[] = [];

function rerun(): void {
  const wanted = results.map((result) => result.wanted);
  const code = awaiting.length > 0 || wanted.some((one) => one.code);
  engine.run(jobOf(store.project, { code, tree: wanted.some((one) => one.tree) }));
}

async function moduleOf(stage: number): Promise<string | null> {
  const outcome = await new Promise<Outcome | null>((resolve) => {
    awaiting.push(resolve);
    rerun();
  });
  return outcome?.stages[stage]?.code ?? null;
}

const stages = ['request', 'response'] as const;
const templates = stages.map((stage) => new TemplatePanel(store, stage));
const results: readonly ResultPanel[] = stages.map(
  (stage, index) =>
    new ResultPanel(
      stage,
      ({ start, end }) => templates[index]!.editor.select(start, end),
      () => queueMicrotask(rerun),
    ),
);
const input = new InputPanel(store);

function show(report: Report): void {
  outcome = report.kind === 'outcome' ? report.outcome : null;
  input.report(outcome?.contextProblem ?? null);
  results.forEach((result, index) => {
    const stage = outcome?.stages[index] ?? null;
    templates[index]!.report(stage);
    const { contentType, responseContentType, mode } = store.project;
    const types = [mode === 'velocity' ? '' : contentType, responseContentType];
    if (stage) result.report(stage, types[index]!);
    else if (report.kind !== 'outcome') result.explain(explanationOf(report));
  });
  // The report may be that of a job from before they were wanted.
  if (!outcome?.stages.some(({ code, refused }) => code === null && !refused))
    for (const resolve of awaiting.splice(0)) resolve(outcome);
  if (document.body.dataset.state === undefined) performance.mark('velogate-ready');
  document.body.dataset.state = report.kind;
}

function explanationOf(report: Exclude<Report, { kind: 'outcome' }>): string {
  if (report.kind === 'broken') return `This is a defect of the page: ${report.message}`;
  const reason = report.compiling ? 'compiling the template takes too long' : 'the template runs for too long';
  return `Stopped after two seconds: ${reason}. It is tried again with your next change.`;
}

function showMode({ mode, title, note }: Project): void {
  main.dataset.mode = mode;
  results[0]!.title = mode === 'stages' ? 'The backend gets' : 'Result';
  results[1]!.title = 'The client gets';
  about.replaceChildren(element('strong', {}, title), ` ${note}`);
  about.hidden = title === '';
}

let timer: ReturnType<typeof setTimeout> | undefined;
function remember(project: Project): void {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    keep(project);
    history.replaceState(null, '', await hashOf(project));
  }, PAUSE);
}

const about = element('p', { class: 'about' });
const main = document.querySelector('main')!;
const toast = new Toast();
const choicesOf = (list: readonly Example[]) =>
  list.map((example) => ({
    title: example.title,
    note: example.note,
    choose: () => store.change(projectOfExample(example)),
  }));
document.querySelector('nav')!.prepend(
  menu('Examples', 'examples', () => [
    { title: 'Examples', choices: choicesOf(examples) },
    { title: 'What surprises people', choices: choicesOf(traps) },
  ]),
  copyMenu(() => ({ project: store.project, outcome, moduleOf }), toast),
);
themeButton(document.querySelector<HTMLButtonElement>('#theme')!);
document.querySelector('#top')!.append(modeSwitch(store), about);
main.append(
  templates[0]!.element,
  input.element,
  results[0]!.element,
  backendPanel(store),
  templates[1]!.element,
  results[1]!.element,
);
document.body.append(toast.element);

store.listen(showMode);
store.listen(rerun);
store.listen(remember);
addEventListener('hashchange', async () => {
  const project = await projectIn(location.hash);
  if (project) store.change(project);
});
