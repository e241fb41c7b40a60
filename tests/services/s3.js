'use strict';
// An S3-compatible server on a free loopback port. Prints S3_ENDPOINT and its key pair when it listens.
//
//   node s3.js [--bucket name[@region]]... [--foreign-bucket name]... [--access-key-id AKIA...] [--secret-access-key ...]
//              [--limited-key AKIA...=s3:GetObject,s3:PutObject]...
//
// A limited key has the same secret and only those rights.

const { parseArgs } = require('node:util');
require('./des');
const S3rver = require('@20minutes/s3rver');
const AWSAccount = require('@20minutes/s3rver/lib/models/account');
const S3Error = require('@20minutes/s3rver/lib/models/error');
const { checkRights, checkCondition } = require('./s3-rights');
const { makeFolder, stopWhenAsked, failWith } = require('./listening');

// A well-formed pair (MK.IO checks the form) that opens nothing but this server.
const { values: options } = parseArgs({
  options: {
    bucket: { type: 'string', multiple: true, default: [] },
    'foreign-bucket': { type: 'string', multiple: true, default: [] },
    'limited-key': { type: 'string', multiple: true, default: [] },
    'access-key-id': { type: 'string', default: 'AKIAMKIOTESTS0000001' },
    'secret-access-key': { type: 'string', default: 'mkio+tests/only+mkio+tests/only+mkio+tes' },
  },
});

/** S3rver lets a request without a signature through; a private bucket does not. */
async function refuseAnonymous(context, next) {
  const signed = context.headers.authorization || context.query['X-Amz-Algorithm'];
  if (!signed) throw new S3Error('AccessDenied', 'Access Denied');
  await next();
}

/**
 * A bucket's path is signed as it is sent, and the AWS SDK for .NET sends /bucket/. S3rver reckons without the last
 * slash, unless it takes the bucket for a part of the host name.
 */
async function keepTrailingSlash(context, next) {
  if (/^\/[^/]+\/$/.test(context.path)) {
    context.state.vhost = true;
    context.mountPath = '/';
  }
  await next();
}

async function main() {
  const buckets = options.bucket.map((text) => text.split('@'));
  const limited = options['limited-key'].map((text) => text.split('='));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    directory: makeFolder('s3'),
    silent: true,
    vhostBuckets: false,
    configureBuckets: [...buckets.map(([name]) => name), ...options['foreign-bucket']].map((name) => ({ name })),
  });
  server.middleware.unshift(refuseAnonymous, checkRights(
    new Map(buckets.filter(([, region]) => region)),
    new Set(options['foreign-bucket']),
    new Map(limited.map(([id, rights]) => [id, rights.split(',')])),
  ), checkCondition(server));
  // After s3rver's own look at the host name, before its router.
  server.middleware.splice(-1, 0, keepTrailingSlash);
  const account = new AWSAccount('000000000001', 'MkIo tests');
  for (const id of [options['access-key-id'], ...limited.map(([limitedId]) => limitedId)]) {
    account.createKeyPair(id, options['secret-access-key']);
  }

  const { address, port } = await server.run();
  stopWhenAsked(() => {
    server.httpServer.closeAllConnections();
    return server.close();
  });
  console.log(`S3_ACCESS_KEY_ID=${options['access-key-id']}`);
  console.log(`S3_SECRET_ACCESS_KEY=${options['secret-access-key']}`);
  console.log(`S3_ENDPOINT=http://${address}:${port}`);
}

main().catch(failWith);
