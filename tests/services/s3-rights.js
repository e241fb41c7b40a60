'use strict';
// What S3 refuses and S3rver does not: requests to another region, to buckets of other accounts, without a right, and
// writing over an object on the condition that there is none.

const rightOf = { GET: 's3:GetObject', HEAD: 's3:GetObject', PUT: 's3:PutObject', POST: 's3:PutObject', DELETE: 's3:DeleteObject' };

/** Who asks, and in which region, as the signature says it. */
function readCredential(context) {
  const match = /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(context.headers.authorization ?? '');
  return match ? { keyId: match[1], region: match[2] } : undefined;
}

function refuse(context, status, code, message) {
  context.status = status;
  context.type = 'application/xml';
  context.body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
}

/**
 * @param {Map<string, string>} regions the buckets that are not in us-east-1
 * @param {Set<string>} foreign the buckets of another account
 * @param {Map<string, string[]>} rights what the keys may do that may not do all
 */
function checkRights(regions, foreign, rights) {
  return async (context, next) => {
    const credential = readCredential(context);
    const [, bucket, key] = /^\/([^/]*)\/?(.*)$/.exec(decodeURIComponent(context.path));
    if (!credential || !bucket) return next();
    // S3 names no right to keys of other accounts.
    if (foreign.has(bucket)) return refuse(context, 403, 'AccessDenied', 'Access Denied');

    const region = regions.get(bucket) ?? 'us-east-1';
    if (credential.region !== region) {
      context.set('x-amz-bucket-region', region);
      return refuse(context, 400, 'AuthorizationHeaderMalformed',
        `The authorization header is malformed; the region '${credential.region}' is wrong; expecting '${region}'`);
    }

    const right = key ? rightOf[context.method] : 's3:ListBucket';
    const allowed = rights.get(credential.keyId);
    if (!allowed || allowed.includes(right)) return next();
    return refuse(context, 403, 'AccessDenied',
      `User: arn:aws:iam::000000000001:user/tests is not authorized to perform: ${right} on resource: `
      + `"arn:aws:s3:::${bucket}" because no identity-based policy allows the ${right} action`);
  };
}

/** Parts of an object are no object yet: the condition is judged when it comes into being. */
function checkCondition(server) {
  return async (context, next) => {
    const [, bucket, key] = /^\/([^/]*)\/?(.*)$/.exec(decodeURIComponent(context.path));
    if (key && context.headers['if-none-match'] === '*' && await server.store.existsObject(bucket, key)) {
      return refuse(context, 412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    }
    return next();
  };
}

module.exports = { checkRights, checkCondition };
