'use strict';
// Azure's blob storage on a free loopback port, in memory. Prints AZURITE_BLOB_URL when it listens.
//
//   node azurite.js [--cert FILE --key FILE]     with a certificate it speaks https

const { BlobServerFactory } = require('azurite/dist/src/blob/BlobServerFactory');
const { accountName } = require('./account');
const { stopWhenAsked, failWith } = require('./listening');

async function main() {
  // Azurite's factory reads its options from the command line; it is ours to fill.
  const certificate = process.argv.slice(2);
  process.argv = [
    ...process.argv.slice(0, 2),
    '--blobHost', '127.0.0.1',
    '--blobPort', '0',
    '--inMemoryPersistence',
    '--disableTelemetry',
    // Clients newer than this Azurite name API versions that it has not heard of.
    '--skipApiVersionCheck',
    '--loose',
    '--silent',
    ...certificate,
  ];

  const server = await new BlobServerFactory().createServer();
  await server.start();
  stopWhenAsked(() => server.close());
  console.log(`AZURITE_BLOB_URL=${server.getHttpServerAddress()}/${accountName}`);
}

main().catch(failWith);
