/** Something that may be completed; `|` in `insert` is where the caret goes. */
export interface Word {
  readonly label: string;
  readonly detail: string;
  readonly insert?: string;
}

const word = (label: string, detail: string, insert?: string): Word => ({ label, detail, ...(insert && { insert }) });

/** The members of the service's objects, by the path to them. Those of `$context` are the ones that templates may read. */
export const members: Readonly<Record<string, readonly Word[]>> = {
  input: [
    word('path', 'the value at a JSONPath of the body', "path('$|')"),
    word('json', 'the same as JSON text', "json('$|')"),
    word('params', 'all parameters, or one by its name', "params('|')"),
    word('body', 'the body as text'),
  ],
  util: [
    word('escapeJavaScript', 'text for a JavaScript string', 'escapeJavaScript(|)'),
    word('parseJson', 'the value of a JSON text', 'parseJson(|)'),
    word('urlEncode', 'text for a form or a query string', 'urlEncode(|)'),
    word('urlDecode', 'the text of a form or a query string', 'urlDecode(|)'),
    word('base64Encode', 'text as base64', 'base64Encode(|)'),
    word('base64Decode', 'the text of base64', 'base64Decode(|)'),
  ],
  context: [
    word('requestId', 'the id of the request'),
    word('stage', 'the name of the stage'),
    word('httpMethod', 'GET, POST, ...'),
    word('resourcePath', '/books/{id}, without the stage'),
    word('path', 'the path, with the stage'),
    word('identity', 'who calls'),
    word('authorizer', 'what the authorizer gave'),
    word('requestOverride', 'what the integration request gets instead'),
    word('responseOverride', 'what the client gets instead'),
    word('requestTimeEpoch', 'milliseconds'),
    word('requestTime', '10/Mar/2020:00:03:59 +0000'),
    word('accountId', 'the account that owns the API'),
    word('apiId', 'the id of the API'),
    word('deploymentId', 'the id of the deployment'),
    word('domainName', 'the host name that was called'),
    word('domainPrefix', 'the first label of the host name'),
    word('extendedRequestId', 'unique, unlike requestId'),
    word('protocol', 'HTTP/1.1'),
    word('resourceId', 'the id of the resource'),
    word('isCanaryRequest', 'true or false where the stage has a canary'),
    word('awsEndpointRequestId', 'the id that the AWS service gave'),
    word('wafResponseCode', 'WAF_ALLOW or WAF_BLOCK'),
    word('webaclArn', 'the web ACL'),
  ],
  'context.identity': [
    word('sourceIp', 'the address of the caller'),
    word('userAgent', 'the header User-Agent'),
    word('apiKey', 'the API key'),
    word('apiKeyId', 'the id of the API key'),
    word('user', 'IAM'),
    word('userArn', 'IAM'),
    word('caller', 'IAM'),
    word('accountId', 'the account of the caller'),
    word('accessKey', 'IAM'),
    word('principalOrgId', 'the organization of the caller'),
    word('cognitoIdentityId', 'Cognito'),
    word('cognitoIdentityPoolId', 'Cognito'),
    word('cognitoAuthenticationType', 'Cognito'),
    word('cognitoAuthenticationProvider', 'Cognito'),
    word('clientCert', 'mutual TLS'),
    word('vpcId', 'private APIs'),
    word('vpceId', 'private APIs'),
  ],
  'context.authorizer': [word('principalId', 'of a Lambda authorizer'), word('claims', 'of a Cognito user pool')],
  'context.requestOverride': [
    word('header', 'headers of the integration request'),
    word('path', 'variables in the path of the integration'),
    word('querystring', 'the query string of the integration request'),
  ],
  'context.responseOverride': [word('status', 'the HTTP status'), word('header', 'headers of the response')],
  method: [word('request', 'path, querystring and header')],
  'method.request': [
    word('path', 'parameters of the path'),
    word('querystring', 'parameters of the query string'),
    word('header', 'headers'),
  ],
  foreach: [
    word('hasNext', 'whether another turn follows'),
    word('count', 'the turn, from 1'),
    word('index', 'the turn, from 0'),
    word('first', 'whether this is the first turn'),
    word('last', 'whether this is the last turn'),
    word('parent', '$foreach of the loop around'),
    word('topmost', '$foreach of the outermost loop'),
  ],
};

/** The variables that are always there. */
export const objects: readonly Word[] = [
  word('input', 'the body and the parameters'),
  word('util', 'functions for texts'),
  word('context', 'the call'),
  word('stageVariables', 'variables of the stage'),
  word('method', 'the parameters once more'),
];

export const directives: readonly Word[] = [
  word('set', 'a variable', 'set($|)'),
  word('if', 'a condition', 'if(|)'),
  word('elseif', 'another condition', 'elseif(|)'),
  word('else', 'otherwise'),
  word('end', 'of a block'),
  word('foreach', 'a loop', 'foreach($item in |)'),
  word('define', 'a block for later', 'define($|)'),
  word('break', 'ends the loop'),
  word('stop', 'ends the template'),
];

/** What stock Velocity has besides. */
export const stockDirectives: readonly Word[] = [
  word('macro', 'a directive of your own', 'macro(|)'),
  word('evaluate', 'text as a template', 'evaluate(|)'),
];
