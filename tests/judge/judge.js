'use strict';
// Stands between the cmdlets and the local MK.IO, hands everything on as it is, and has Prism judge each request and
// each answer by the documents of api/. At its start it proves that every operation is judged, and ends where one is not.
// Prints JUDGE_URL when it listens.
//
//   node judge.js --upstream URL --report FILE     writes a line of JSON for each exchange that was judged
//   node judge.js ... --as-they-stand              with the documents as they stand, of which Prism cannot compile all

const fs = require('node:fs');
const http = require('node:http');
const { parseArgs } = require('node:util');
const { stopWhenAsked, failWith } = require('../services/listening');
const { readOperations } = require('./documents');
const { prove } = require('./proof');
const { makeJudge } = require('./verdict');

// What the local MK.IO has beside the API: its own operations, and the service that hands out files.
const unjudged = [/^\/_emulator\//, /^\/project\/[^/]+\/downloadBlob$/];

// Of the connection and not of the message; each of the two connections has its own.
const ofConnection = ['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding'];

const excerptLength = 300;

async function main() {
  const { values: options } = parseArgs({
    options: { upstream: { type: 'string' }, report: { type: 'string' }, 'as-they-stand': { type: 'boolean' } },
  });
  const judge = makeJudge(await readOperations({ asTheyStand: options['as-they-stand'] }));
  const proof = await prove(judge);
  if (proof.unjudged.length > 0) throw new Error(describeProof(proof));
  console.log(`${proof.operations} operations refused all of ${proof.exchanges} wrong exchanges.`);

  const report = fs.openSync(options.report, 'a');
  const write = (line) => fs.writeSync(report, `${JSON.stringify(line)}\n`);
  const server = await listen(makeServer(new URL(options.upstream), judge, write));
  stopWhenAsked(async () => {
    server.closeAllConnections();
    fs.closeSync(report);
  });
  console.log(`JUDGE_URL=http://127.0.0.1:${server.address().port}`);
}

function describeProof({ unjudged: passed }) {
  const names = [...new Set(passed.map((each) => each.operation))];
  const details = passed.map((each) => `  ${each.operation}: ${each.passed}`);
  return [`${names.length} operations let pass what they must refuse:`, ...details].join('\n');
}

function listen(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function makeServer(upstream, judge, write) {
  const agent = new http.Agent({ keepAlive: true });
  // Limits are the local MK.IO's to set, and a connection that the client keeps stays open: a client that sends on a
  // connection just being closed would see an error that nobody meant.
  const server = http.createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0, maxHeaderSize: 1 << 20 });
  server.on('request', (request, response) => {
    handOn(upstream, agent, request, response, async (exchange) => write(await describe(judge, exchange)));
  });
  return server;
}

function handOn(upstream, agent, request, response, ended) {
  const [path] = request.url.split('?');
  const isJudged = !unjudged.some((pattern) => pattern.test(path));
  const sent = [];
  const answered = [];
  const end = (answer) => {
    if (!isJudged) return;
    const body = Buffer.concat(sent);
    ended({ request: { method: request.method, target: request.url, headers: request.headers, body }, answer }).catch(failWith);
  };

  // With the Host of the client, so that the local MK.IO makes links that lead here again.
  const onward = http.request({
    agent,
    host: upstream.hostname,
    port: upstream.port,
    method: request.method,
    path: request.url,
    headers: withoutConnection(request),
  });
  request.pipe(onward);
  if (isJudged) request.on('data', (chunk) => sent.push(chunk));
  response.on('close', () => response.writableFinished || onward.destroy());
  response.sendDate = false;

  // Where the local MK.IO drops the connection instead of answering, so does the judge.
  onward.on('error', () => {
    if (response.headersSent || response.destroyed) return;
    end(undefined);
    request.socket.resetAndDestroy();
  });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode, answer.statusMessage, withoutConnection(answer));
    answer.pipe(response);
    if (isJudged) answer.on('data', (chunk) => answered.push(chunk));
    answer.on('end', () => end({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(answered) }));
    answer.on('error', () => {
      end(undefined);
      // What came has to reach the client before the end does.
      setImmediate(() => request.socket.destroySoon());
    });
  });
}

function withoutConnection({ rawHeaders, headers }) {
  const kept = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (!ofConnection.includes(rawHeaders[i].toLowerCase())) kept.push(rawHeaders[i], rawHeaders[i + 1]);
  }
  // A body of unknown length, for which the next connection has to be told the same.
  if (headers['transfer-encoding']) kept.push('Transfer-Encoding', 'chunked');
  return kept;
}

// "refused" is what the local MK.IO did as well. 429 is no opinion of a request; and a fault that a test asked for tells
// nothing of the answers of the local MK.IO.
async function describe(judge, { request, answer }) {
  const isSpoiled = answer?.headers['x-emulator-fault'] !== undefined;
  const verdict = await judge(request, isSpoiled ? undefined : answer);
  const status = answer?.status ?? null;
  const line = {
    operation: verdict.operation ?? `${request.method} ${request.target.split('?')[0]}`,
    status,
    request: verdict.request.map(({ message }) => message),
    response: verdict.response.map(({ message }) => message),
    excepted: verdict.excepted,
    noted: verdict.noted,
    refused: status >= 400 && status < 500 && status !== 429,
  };
  if (line.request.length > 0) line.sent = `${request.target} ${excerptOf(request.body)}`;
  if (line.response.length > 0) line.answered = excerptOf(answer.body);
  return line;
}

const excerptOf = (body) => body.subarray(0, excerptLength).toString('utf8');

main().catch(failWith);
