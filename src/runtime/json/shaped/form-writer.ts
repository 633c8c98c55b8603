import type { Form } from './form.ts';
import type { Node } from './node.ts';
import { arrayPattern, containerPattern, literally, memberPattern, membersPattern, PLAIN, SCALAR } from './patterns.ts';
import { Seen } from './seen.ts';
import { TOO_DEEP } from './skipper.ts';

/** How deep containers may nest in what is taken as a whole. */
const DEPTH = 2;

/** Writes the pattern of an item, and numbers its groups on the way. */
export class FormWriter {
  private groups = 0;

  constructor(
    /** What may stand between two tokens. */
    private readonly blanks: string,
  ) {}

  /** How the items at this place look; null where they have too many looks. */
  item(node: Node): Form | null {
    const form = this.object(node, false);
    return form && { ...form, leaves: leavesOf(form) };
  }

  private form(node: Node, isOptional: boolean): Form | null {
    if ((node.seen & Seen.Misfit) !== 0) return null;
    if (node.isValue || node.isLeaf) return this.scalar(node);
    if (node.isJson) return null;
    if (node.members !== null) return this.object(node, isOptional);
    return node.items?.isValue ? this.list(node) : null;
  }

  private scalar(node: Node): Form | null {
    const hasContainers = (node.seen & Seen.Container) !== 0;
    if (hasContainers && node.isJson) return null;
    const plain = (node.seen & Seen.Plain) !== 0 ? ++this.groups : 0;
    const other = (node.seen & ~Seen.Plain) !== 0 ? ++this.groups : 0;
    const others = hasContainers ? `${SCALAR}|${containerPattern(DEPTH)}` : SCALAR;
    return formOf(node, alternatives([plain > 0 && `"(${PLAIN})"`, other > 0 && `(${others})`]), { plain, other });
  }

  private list(node: Node): Form {
    const hasOthers = ((node.items!.seen & ~Seen.Plain) | (node.seen & ~Seen.Container)) !== 0;
    if (this.blanks !== '' || hasOthers) {
      return formOf(node, `(${arrayPattern(1)}|${SCALAR})`, { other: ++this.groups });
    }
    const string = `"${PLAIN}"`;
    return formOf(node, `\\[((?:${string}(?:,${string})*)?)\\]`, { plain: ++this.groups });
  }

  private object(node: Node, isOptional: boolean): Form | null {
    const hasScalars = (node.seen & ~Seen.Container) !== 0;
    const brace = isOptional || hasScalars ? ++this.groups : 0;
    const members: [string, Form][] = [];
    let pattern = `${brace > 0 ? '(\\{)' : '\\{'}${this.blanks}`;
    if (!node.layout.isKnown) return null;
    for (const { member, isOptional } of node.layout.places) {
      const form = typeof member === 'string' ? this.form(node.members!.get(member)!, isOptional) : null;
      if (typeof member === 'string' ? form === null : member >= TOO_DEEP) return null;
      if (form !== null) members.push([member as string, form]);
      pattern += form === null ? this.others(node, member as number) : this.member(member as string, form, isOptional);
    }
    const other = hasScalars ? ++this.groups : 0;
    return formOf(node, alternatives([`${pattern}\\}`, other > 0 && `(${SCALAR})`]), { brace, other, members });
  }

  private member(name: string, { pattern }: Form, isOptional: boolean): string {
    const member = memberPattern(`"${literally(name)}"`, pattern, this.blanks);
    return isOptional ? `(?:${member})?` : member;
  }

  /**
   * Members that the template does not look at, all of those in a row: else several such parts behind one another, with
   * nothing between them, could share them out in very many ways.
   */
  private others(node: Node, depth: number): string {
    const names = [...node.members!.keys()].map(literally).join('|');
    return `${membersPattern(`"(?!(?:${names})")${PLAIN}"`, depth, this.blanks)}(?="(?:${names})"|\\})`;
  }
}

function alternatives(patterns: readonly (string | false)[]): string {
  return `(?:${patterns.filter((pattern) => pattern !== false).join('|')})`;
}

function formOf(node: Node, pattern: string, given: Partial<Form>): Form {
  return { node, pattern, plain: 0, other: 0, brace: 0, members: [], leaves: null, ...given };
}

/** The forms without members in the order of the shape; null if not all of them have been seen. */
function leavesOf(form: Form): Form[] | null {
  if (form.node.members === null) return [form];
  const forms = new Map(form.members);
  const leaves: Form[] = [];
  for (const name of form.node.members.keys()) {
    const own = forms.get(name);
    const below = own === undefined ? null : leavesOf(own);
    if (below === null) return null;
    leaves.push(...below);
  }
  return leaves;
}
