/** The languages that services are spoken to in. */
import { formText, jsonString, type Vtl, vtl } from './vtl.ts';

/** How a request that is wrong becomes a call that the service refuses whatever the action. */
export interface Protocol {
  readonly refused: (problem: Vtl) => Vtl;
  /** The problem in the text of such a call. */
  readonly problemIn: (body: string) => string;
}

/** A call without any of the members that it has to have. */
export const json: Protocol = {
  refused: (problem) => vtl`{"refused": ${jsonString(problem)}}`,
  problemIn: (body) => (JSON.parse(body) as { refused: string }).refused,
};

/** A call of an action that does not exist. */
export const form: Protocol = {
  refused: (problem) => vtl`Action=Refused&Problem=${formText(problem)}`,
  problemIn: (body) => new URLSearchParams(body).get('Problem') ?? '',
};
