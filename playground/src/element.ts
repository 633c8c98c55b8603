type Child = Node | string | null;

interface Properties {
  /** Attributes; true stands for an empty one, null and false for none. */
  readonly [name: string]: string | boolean | null | ((event: Event) => void);
}

/** An element with attributes, listeners (`onclick` and the like) and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
