'use strict';
// Makes containers with a few small blobs each, and prints their names and a SAS URL for them as one line of JSON.
//
//   node seed-blobs.js --url http://127.0.0.1:PORT/devstoreaccount1 [--blob name]... container...

const { parseArgs } = require('node:util');
const { BlobServiceClient } = require('@azure/storage-blob');
const { credential } = require('./account');
const { accountSasUrl } = require('./make-sas');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    blob: { type: 'string', multiple: true, default: ['video.mp4', 'audio.m4a', 'subtitles.vtt'] },
  },
});

async function seed(account, container) {
  const client = account.getContainerClient(container);
  await client.createIfNotExists();
  await Promise.all(values.blob.map((name) => {
    const content = `${container}/${name}`;
    return client.getBlockBlobClient(name).upload(content, Buffer.byteLength(content));
  }));
}

async function main() {
  if (!values.url || positionals.length === 0) {
    throw new Error('seed-blobs.js needs --url and at least one container name.');
  }
  const account = new BlobServiceClient(values.url, credential);
  await Promise.all(positionals.map((container) => seed(account, container)));
  console.log(JSON.stringify({
    sasUrl: accountSasUrl(values.url),
    containers: positionals,
    blobs: values.blob,
  }));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
