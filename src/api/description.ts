import type { Integration } from '../backends/integration.ts';
import type { Reading } from '../backends/readings.ts';
import type { Schema } from '../backends/schema.ts';

/** An HTTP verb; `ANY` stands for all those that a path has no method of its own for. */
export type Verb = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'ANY';

/** What a method needs of a call: every helper gives it. */
export interface MethodCall {
  readonly request: { readonly vtl: string };
  readonly response: { readonly vtl: string };
  readonly integration: Integration;
  /** What the call reads of its surroundings. */
  readonly reads: readonly Reading[];
  /** The JSON Schema of what the client gets, where that is known. */
  readonly resultSchema?: Schema;
}

export interface Method {
  readonly verb: Verb;
  /** From the API's root: `/`, `/books/{isbn}`, `/files/{name+}`. */
  readonly path: `/${string}`;
  readonly call: MethodCall;
  /** The name of the method in client libraries. */
  readonly operationId?: string;
  /** One line for people. */
  readonly summary?: string;
  /** Who may call the method: as in the API, which it takes the place of. */
  readonly authorizer?: string;
  /** Whether callers need a key of a usage plan. Default: what the API says. */
  readonly apiKey?: boolean;
}

/** A REST API: its methods, and what they have in common. */
export interface Api {
  readonly title: string;
  /** Of the API's description. Default: `1.0`. */
  readonly version?: string;
  readonly description?: string;
  readonly methods: readonly Method[];
  readonly authorizers?: { readonly [name: string]: Authorizer };
  /** Who may call: the name of an authorizer, `AWS_IAM` for signed requests, `NONE` for all. Default: `NONE`. */
  readonly authorizer?: string;
  /** Whether callers need a key of a usage plan, in the header `x-api-key`. Default: no. */
  readonly apiKey?: boolean;
  /**
   * Whether the service itself refuses requests that lack a needed parameter, with status 400 and words of its own, so
   * that the template does not have to. Default: no.
   */
  readonly validation?: boolean;
}

/** Lets a Lambda function or a user pool of Cognito decide. */
export type Authorizer = TokenAuthorizer | UserPoolAuthorizer;

interface TokenAuthorizer {
  readonly type: 'token';
  /** The ARN of the function. */
  readonly function: string;
  /** The header that holds the token. Default: `Authorization`. */
  readonly header?: string;
  /** For how long a decision counts, in seconds. Default: 300. */
  readonly seconds?: number;
}

interface UserPoolAuthorizer {
  readonly type: 'cognito';
  /** The ARNs of the pools. */
  readonly userPools: readonly string[];
  /** The header that holds the token. Default: `Authorization`. */
  readonly header?: string;
}
