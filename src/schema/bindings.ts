import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';

type Binding = ast.Set | ast.Foreach | ast.Define;

/** Which places of a template give its variables their values. */
export class Bindings {
  private readonly places = new Map<string, Binding[]>();

  constructor(template: ast.Template) {
    walk(template, (node) => {
      if (node.kind === 'Foreach') this.add(node.variable, node);
      else if (node.kind === 'Define') this.add(node.name, node);
      else if (node.kind === 'Set' && isVariable(node.target)) this.add(node.target.key, node);
    });
  }

  isAssigned(name: string): boolean {
    return this.places.has(name);
  }

  /** Whether one `#set` gives the variable its value, and nothing else does. */
  isSetOnce(name: string): boolean {
    const places = this.of(name);
    return places.length === 1 && places[0]!.kind === 'Set';
  }

  /** Whether loops give the variable its values, and nothing else does. */
  isLoopVariable(name: string): boolean {
    return this.of(name).every(({ kind }) => kind === 'Foreach');
  }

  /** Whether the variable always holds a list or map that the template has made. */
  isOwn(name: string): boolean {
    const places = this.of(name);
    return places.length > 0 && places.every((place) => place.kind === 'Set' && isFresh(place.value));
  }

  private of(name: string): readonly Binding[] {
    return this.places.get(name) ?? [];
  }

  private add(name: string, place: Binding): void {
    const places = this.places.get(name);
    if (places) places.push(place);
    else this.places.set(name, [place]);
  }
}

/** `$name`, to which `#set` gives a value; anything longer names a member. */
export function isVariable(target: ast.Set['target']): target is ast.Reference {
  return target.kind === 'Reference' && target.path.length === 0;
}

function isFresh({ kind }: ast.Expression): boolean {
  return kind === 'MapLiteral' || kind === 'ListLiteral' || kind === 'RangeLiteral';
}
