import { Converter, ReflectionKind } from 'typedoc';

/** A plugin of TypeDoc: the type of `@throws {Type} when` comes before the words, as a link, where else it is lost. */
export function load({ converter }) {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const classes = new Map(project.getReflectionsByKind(ReflectionKind.Class).map((one) => [one.name, one]));
    for (const { comment } of Object.values(project.reflections)) {
      for (const tag of comment?.getTags('@throws') ?? []) {
        if (tag.typeAnnotation) tag.content.unshift(...named(tag.typeAnnotation.slice(1, -1), classes));
      }
    }
  });
}

function named(name, classes) {
  const target = classes.get(name);
  const type = target
    ? { kind: 'inline-tag', tag: '@link', text: name, target }
    : { kind: 'code', text: `\`${name}\`` };
  return [type, { kind: 'text', text: ' ' }];
}
