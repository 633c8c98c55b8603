import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';

/** How many places of each kind give a variable its values. */
interface Places {
  sets: number;
  /** Those of `sets` that give it a list or map of the template's own. */
  fresh: number;
  loops: number;
  blocks: number;
}

/** Which places of a template give its variables their values. */
export class Bindings {
  private readonly variables = new Map<string, Places>();

  constructor(template: ast.Template) {
    walk(template, (node) => {
      if (node.kind === 'Foreach') this.places(node.variable).loops++;
      else if (node.kind === 'Define') this.places(node.name).blocks++;
      else if (node.kind === 'Set' && isVariable(node.target)) this.addSet(node.target.key, node.value);
    });
  }

  isAssigned(name: string): boolean {
    return this.variables.has(name);
  }

  /** Whether one `#set` gives the variable its value, and nothing else does. */
  isSetOnce(name: string): boolean {
    const { sets, loops, blocks } = this.variables.get(name) ?? NONE;
    return sets === 1 && loops + blocks === 0;
  }

  /** Whether loops give the variable its values, and nothing else does. */
  isLoopVariable(name: string): boolean {
    const { sets, loops, blocks } = this.variables.get(name) ?? NONE;
    return loops > 0 && sets + blocks === 0;
  }

  /** Whether the variable always holds a list or map that the template has made. */
  isOwn(name: string): boolean {
    const { sets, fresh, loops, blocks } = this.variables.get(name) ?? NONE;
    return fresh > 0 && fresh === sets && loops + blocks === 0;
  }

  private addSet(name: string, value: ast.Expression): void {
    const places = this.places(name);
    places.sets++;
    if (isFresh(value)) places.fresh++;
  }

  private places(name: string): Places {
    const places = this.variables.get(name) ?? { ...NONE };
    this.variables.set(name, places);
    return places;
  }
}

const NONE: Readonly<Places> = { sets: 0, fresh: 0, loops: 0, blocks: 0 };

/** `$name`, to which `#set` gives a value; anything longer names a member. */
export function isVariable(target: ast.Set['target']): target is ast.Reference {
  return target.kind === 'Reference' && target.path.length === 0;
}

function isFresh({ kind }: ast.Expression): boolean {
  return kind === 'MapLiteral' || kind === 'ListLiteral' || kind === 'RangeLiteral';
}
