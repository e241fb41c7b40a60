'use strict';
// What the tests want of Azure's own library, kept loaded, since a new node for each SAS takes longer than the test of it.
// Prints TOOLS_URL when it listens.
//
//   POST /sas   {url, kind?, services?, types?, permissions?, starts?, expires?, protocol?, ip?} -> a SAS URL
//   POST /seed  {url, containers, blobs?}

const http = require('node:http');
const { accountSasUrl, containerSasUrl } = require('./make-sas');
const { seedBlobs } = require('./seed-blobs');
const { stopWhenAsked, failWith } = require('./listening');

const tools = {
  '/sas': (values) => (!values.kind || values.kind === 'account' ? accountSasUrl : containerSasUrl)(values.url, values),
  '/seed': (values) => seedBlobs(values),
};

async function answer(request, response) {
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const result = await tools[request.url](JSON.parse(Buffer.concat(chunks)));
    response.end(result ?? '');
  } catch (error) {
    response.writeHead(400).end(error.message);
  }
}

const server = http.createServer(answer);
server.once('error', failWith);
server.listen(0, '127.0.0.1', () => {
  stopWhenAsked(async () => server.close());
  console.log(`TOOLS_URL=http://127.0.0.1:${server.address().port}`);
});
