/** The attributes of a message, for SQS and SNS. */
import { type Member, object } from './blocks.ts';
import { checkText } from './check-document.ts';
import { checkChoice, checkMembers, checkName, checkObject } from './checks.ts';
import { forms, hasForm, isText, textHasForm } from './conditions.ts';
import { formValue } from './parameters.ts';
import { memberOf, type Printer, sourceText, text, whenPresent } from './printer.ts';
import type { Source } from './sources.ts';
import { formal, formLiteral, formText, joined, jsonLiteral, nothing, type Vtl, vtl } from './vtl.ts';

/** The value of an attribute. A `Number` may be a text in the form of one; a `Binary` is base64. */
export interface MessageAttribute {
  /** Its type, as the service calls it. */
  readonly type: 'String' | 'Number' | 'Binary';
  /** Where it comes from. */
  readonly from: Source;
}

/** The attributes of a message by their names. */
export interface MessageAttributes {
  readonly [name: string]: MessageAttribute;
}

interface Kind {
  readonly member: 'StringValue' | 'BinaryValue';
  readonly wanted: string;
  readonly condition: Printer['condition'];
}

const kinds: { readonly [Type in MessageAttribute['type']]: Kind } = {
  String: { member: 'StringValue', wanted: 'a string', condition: isText },
  Number: { member: 'StringValue', wanted: 'a number', condition: (reference) => hasForm(reference, forms.number) },
  Binary: { member: 'BinaryValue', wanted: 'base64', condition: (reference) => textHasForm(reference, forms.base64) },
};

/** The member `MessageAttributes` of a call in JSON. */
export function attributesMember(attributes: MessageAttributes = {}): Member[] {
  const members = Object.entries(attributes).map(([name, { type, from }]) => {
    const { member, ...kind } = kinds[type];
    const wrapped = (value: Vtl): Vtl => vtl`{"DataType": ${jsonLiteral(type)}, ${jsonLiteral(member)}: ${value}}`;
    return memberOf(name, from, {
      ...kind,
      text: (reference) => wrapped(text.text(vtl`${reference}.toString()`)),
      literal: (value) => wrapped(jsonLiteral(value)),
    });
  });
  return members.length > 0 ? [{ name: 'MessageAttributes', value: object(members, 1) }] : [];
}

/**
 * The same in a form. They are counted while they are printed, as some may be left out.
 * @param prefix What stands before the number: `MessageAttribute`.
 */
export function attributesInForm(prefix: string, attributes: MessageAttributes = {}): Vtl {
  const printed = Object.entries(attributes).map(([name, { type, from }]) => {
    const { member, ...kind } = kinds[type];
    const value = sourceText(from, {
      ...formValue,
      ...kind,
      text: (reference) => formText(vtl`${reference}.toString()`),
    });
    const start = vtl`&${formLiteral(prefix)}.${formal('attribute')}`;
    const text = vtl`#set($attribute = $attribute + 1)${start}.Name=${formLiteral(name)}${start}.Value.DataType=${formLiteral(type)}${start}.Value.${formLiteral(member)}=${value}`;
    const { when } = whenPresent(from);
    return when === undefined ? text : vtl`#if(${when})${text}#end`;
  });
  return printed.length > 0 ? vtl`#set($attribute = 0)${joined(printed)}` : nothing;
}

/** @throws {TemplateError} for attributes without a type or a source. */
export function checkAttributes(attributes: unknown, where: string): void {
  for (const [name, attribute] of Object.entries(checkObject(attributes, where))) {
    checkName(name, where);
    checkMembers(attribute, `${where}.${name}`, ['type', 'from'], []);
    const { type, from } = attribute as MessageAttribute;
    checkChoice(type, Object.keys(kinds), `${where}.${name}.type`);
    checkText(from, `${where}.${name}.from`);
  }
}
