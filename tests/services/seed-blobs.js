'use strict';

const { BlobServiceClient } = require('@azure/storage-blob');
const { credential } = require('./account');

/** Makes containers with a few small blobs each. */
async function seedBlobs({ url, containers, blobs = ['video.mp4', 'audio.m4a', 'subtitles.vtt'] }) {
  const account = new BlobServiceClient(url, credential);
  await Promise.all(containers.map(async (container) => {
    const client = account.getContainerClient(container);
    await client.createIfNotExists();
    await Promise.all(blobs.map((name) => {
      const content = `${container}/${name}`;
      return client.getBlockBlobClient(name).upload(content, Buffer.byteLength(content));
    }));
  }));
}

module.exports = { seedBlobs };
