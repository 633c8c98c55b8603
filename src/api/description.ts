import type { Call } from '../backends/call.ts';
import type { PreflightDescription } from '../mock/cors.ts';

/** An HTTP verb; `ANY` stands for all those that a path has no method of its own for. */
export type Verb = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'ANY';

/** A method of an API: what a request to a path does. */
export interface Method {
  /** Of the request. */
  readonly verb: Verb;
  /** From the API's root: `/`, `/books/{isbn}`, `/files/{name+}`. */
  readonly path: `/${string}`;
  /** What any helper gives, such as `getItem`. */
  readonly call: Call<unknown>;
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
  /** The name of the API. */
  readonly title: string;
  /** Of the API's description. Default: `1.0`. */
  readonly version?: string;
  /** What people read of it. Default: none. */
  readonly description?: string;
  /** Its methods; each path and verb has one. */
  readonly methods: readonly Method[];
  /** Those that methods can name. Default: none. */
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
  /**
   * Which pages of other origins may call. Every path without an `OPTIONS` of its own gets one, which answers by itself that
   * browsers may use its verbs; by default with the headers that its methods read.
   */
  readonly cors?: Cors;
  /** The media types whose bodies are bytes and not text, such as `image/*`. Default: none. */
  readonly binaryMediaTypes?: readonly string[];
}

/** Which pages of other origins may call an API, and with which headers. */
export interface Cors extends Omit<PreflightDescription, 'methods'> {}

/** Lets a Lambda function or a user pool of Cognito decide. */
export type Authorizer = TokenAuthorizer | UserPoolAuthorizer;

/** A Lambda function that is given a token. */
export interface TokenAuthorizer {
  /** Tells the two apart. */
  readonly type: 'token';
  /** The ARN of the function. */
  readonly function: string;
  /** The header that holds the token. Default: `Authorization`. */
  readonly header?: string;
  /** For how long a decision counts, in seconds. Default: 300. */
  readonly seconds?: number;
}

/** Pools of users, whose tokens the service checks by itself. */
export interface UserPoolAuthorizer {
  /** Tells the two apart. */
  readonly type: 'cognito';
  /** The ARNs of the pools. */
  readonly userPools: readonly string[];
  /** The header that holds the token. Default: `Authorization`. */
  readonly header?: string;
}
