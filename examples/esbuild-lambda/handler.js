import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import scanRequest from '../books/scan-request.vtl';
import scanResponse from '../books/scan-response.vtl';

const client = new DynamoDBClient();

/** `GET /books` as a Lambda function behind a proxy integration: template, DynamoDB, template. */
export async function handler(event) {
  const request = requestOf(event);
  const scan = JSON.parse(scanRequest(request).body);
  const { $metadata: _, ...answer } = await client.send(new ScanCommand(scan));
  const { body, responseOverride } = scanResponse({ ...request, body: JSON.stringify(answer) });
  return {
    statusCode: responseOverride.status ?? 200,
    headers: { 'content-type': 'application/json', ...responseOverride.header },
    body,
  };
}

/** What a template sees of the event that API Gateway sends; members that are not there come as null. */
function requestOf({ body, pathParameters, queryStringParameters, headers, stageVariables, requestContext }) {
  return {
    body: body ?? '',
    params: { path: pathParameters ?? {}, querystring: queryStringParameters ?? {}, header: headers ?? {} },
    context: requestContext ?? {},
    stageVariables: stageVariables ?? {},
  };
}
