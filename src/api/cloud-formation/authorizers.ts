import type { Api, Authorizer } from '../description.ts';
import type { Names } from '../names.ts';
import type { Surroundings } from './surroundings.ts';
import { type NamedResource, properties, type Resource, reference, substituted, type Value } from './template.ts';

/** The authorizers of an API; a function has to let API Gateway call it. */
export function authorizerResources({ authorizers = {} }: Api, api: string, ids: Names) {
  const resources: NamedResource[] = [];
  const known: [string, { id: string; authorizationType: string }][] = [];
  for (const [name, authorizer] of Object.entries(authorizers)) {
    const id = ids.give(`${name} authorizer`);
    known.push([name, { id, authorizationType: authorizer.type === 'token' ? 'CUSTOM' : 'COGNITO_USER_POOLS' }]);
    resources.push([id, authorizerResource(name, authorizer, api)]);
    if (authorizer.type === 'token')
      resources.push([ids.give(`${name} permission`), permission(authorizer.function, api)]);
  }
  return { resources, authorizers: new Map(known) satisfies Surroundings['authorizers'] };
}

function authorizerResource(name: string, authorizer: Authorizer, api: string): Resource {
  return {
    Type: 'AWS::ApiGateway::Authorizer',
    Properties: {
      RestApiId: reference(api),
      Name: name,
      IdentitySource: `method.request.header.${authorizer.header ?? 'Authorization'}`,
      ...ownProperties(authorizer),
    },
  };
}

function ownProperties(authorizer: Authorizer): { [name: string]: Value } {
  if (authorizer.type === 'cognito') {
    return { Type: 'COGNITO_USER_POOLS', ProviderARNs: authorizer.userPools.map(substituted) };
  }
  const called = `lambda:path/2015-03-31/functions/${authorizer.function}/invocations`;
  return properties({
    Type: 'TOKEN',
    AuthorizerUri: substituted(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${called}`),
    AuthorizerResultTtlInSeconds: authorizer.seconds,
  });
}

function permission(functionArn: string, api: string): Resource {
  const source = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${api}}/authorizers/*`;
  return {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: substituted(functionArn),
      Principal: 'apigateway.amazonaws.com',
      SourceArn: substituted(source),
    },
  };
}
