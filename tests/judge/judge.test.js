'use strict';

const assert = require('node:assert');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const readline = require('node:readline');
const { after, before, test } = require('node:test');
const { readOperations } = require('./documents');
const { prove } = require('./proof');
const { makeJudge } = require('./verdict');

const assets = '/api/v1/projects/demo/media/assets';
const page = Buffer.from('{"value":[],"supplemental":{}}');
const copies = readOperations();
const json = { 'content-type': 'application/json', authorization: 'Bearer secret' };

test('the documents as they stand leave operations unjudged, and the proof names them', async () => {
  const { unjudged } = await prove(makeJudge(await readOperations({ asTheyStand: true })));
  const names = unjudged.map((each) => each.operation);

  // One for each reason: \', (?P<, nullable beside oneOf, +json, and a read-only field that is sent.
  assert.ok(names.includes('PUT /api/v1/projects/{project_name}/media/transforms/{transform_name}'));
  assert.ok(names.includes('PUT /api/v1/projects/{project_name}/live/liveChannels/{name}'));
  assert.ok(names.includes('PUT /api/v1/projects/{project_name}/media/contentKeyPolicies/{policy_name}'));
  assert.ok(names.includes('PATCH /api/v1/projects/{project_name}/media/liveEvents/{event_name}'));
  assert.ok(names.includes('PATCH /api/v1/user/profile'));
});

test('the copies leave none', async () => {
  const { operations, unjudged } = await prove(makeJudge(await copies));
  assert.ok(operations > 200);
  assert.deepStrictEqual(unjudged, []);
});

test('a judge that lets everything pass fails the proof for every operation', async () => {
  const judge = makeJudge(await copies);
  const blind = async (request, answer) => ({ ...(await judge(request, answer)), request: [], response: [] });
  const { operations, unjudged } = await prove(blind);
  assert.strictEqual(new Set(unjudged.map((each) => each.operation)).size, operations);
});

test('a request that the document forbids is told by place, and so is a wrong answer', async () => {
  const judge = makeJudge(await copies);
  const request = { method: 'PUT', target: `${assets}/a1`, headers: json, body: Buffer.from('{"properties":{"storageAccountName":7}}') };
  const verdict = await judge(request, { status: 201, headers: json, body: Buffer.from('{"properties":7}') });
  assert.strictEqual(verdict.operation, 'PUT /api/v1/projects/{project_name}/media/assets/{asset_name}');
  assert.ok(verdict.request.some(({ place }) => place === 'body/properties/storageAccountName'));
  assert.ok(verdict.response.some(({ place }) => place === 'body/properties'));
});

test('a field of the server must not be sent, and need not be', async () => {
  const judge = makeJudge(await copies);
  const patch = (spec) =>
    judge({ method: 'PATCH', target: '/api/v1/user/profile', headers: json, body: Buffer.from(JSON.stringify({ spec })) });
  assert.deepStrictEqual((await patch({})).request, []);
  assert.deepStrictEqual((await patch({ isActive: true })).request.map(({ place }) => place), ['body/spec/isActive']);
});

test('a discriminator chooses the one alternative that counts', async () => {
  const judge = makeJudge(await copies);
  const put = async (preset) => {
    const body = Buffer.from(JSON.stringify({ properties: { outputs: [{ preset }] } }));
    const target = '/api/v1/projects/demo/media/transforms/t1';
    return (await judge({ method: 'PUT', target, headers: json, body })).request.length > 0;
  };
  // The document lists this alternative twice, and its presets have no other fields than those of another one.
  assert.strictEqual(await put({ '@odata.type': '#MediaKind.BuiltInAssetConverterPreset', presetName: 'CopyTopBitrateInterleaved' }), false);
  assert.strictEqual(await put({ '@odata.type': '#Microsoft.Media.BuiltInAssetConverterPreset', presetName: 'H264SingleBitrateSD' }), true);
  assert.strictEqual(await put({ '@odata.type': '#Microsoft.Media.BuiltInStandardEncoderPreset', presetName: 'H264SingleBitrateSD' }), false);
  assert.strictEqual(await put({ '@odata.type': '#Microsoft.Media.NoSuchPreset', presetName: 'H264SingleBitrateSD' }), true);
});

test('a request without a token is refused, but for what the exceptions list', async () => {
  const judge = makeJudge(await copies);
  const get = async (target, headers) => {
    const { request, excepted } = await judge({ method: 'GET', target, headers });
    return [request.length, excepted.length];
  };
  assert.deepStrictEqual(await get(assets, {}), [1, 0]);
  assert.deepStrictEqual(await get(assets, { 'x-mkio-token': 'secret' }), [0, 1]);
  assert.deepStrictEqual(await get('/api/ready', {}), [0, 1]);
  assert.deepStrictEqual(await get(`${assets}?$label_key=a&$label_key=b`, json), [0, 1]);
  assert.deepStrictEqual(await get('/api/v1/projects/demo/media/content?$label_key=a&$label_key=b', json), [1, 0]);
});

// A server that answers as the path says, and one judge in front of it for all tests below.
let upstream;
let judge;
let report;
const seen = [];

before(async () => {
  upstream = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ url: request.url, host: request.headers.host, body: Buffer.concat(chunks) });
      const name = request.url.split('/').at(-1).split('?')[0];
      if (name === 'reset') return request.socket.resetAndDestroy();
      if (name === 'refused') return response.writeHead(400, { 'Content-Type': 'application/json' }).end('{}');
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': page.length, 'X-Own': 'kept' });
      if (name !== 'cut') return response.end(page);
      response.write(page.subarray(0, 5), () => request.socket.destroySoon());
    });
  });
  await new Promise((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mkio-judge-')), 'report.jsonl');
  judge = await start('--upstream', `http://127.0.0.1:${upstream.address().port}`, '--report', report);
});

after(() => {
  judge.process.kill();
  upstream.close();
  upstream.closeAllConnections();
  fs.rmSync(path.dirname(report), { recursive: true });
});

async function start(...options) {
  const child = spawn(process.execPath, [path.join(__dirname, 'judge.js'), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const [, url] = /^JUDGE_URL=(.*)$/.exec(line) ?? [];
    if (url) return { process: child, url: new URL(url) };
  }
  throw new Error('The judge did not start.');
}

function call(method, target, { body, headers = json } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: judge.url.hostname, port: judge.url.port, method, path: target, headers, agent: false });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', (error) => resolve({ response, body: Buffer.concat(chunks), error }));
      response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
    });
    request.end(body);
  });
}

// The lines about a path; the report is written after the answer, so the next answer has to be waited for.
async function linesOf(target) {
  await call('GET', '/_emulator/stats');
  const lines = fs.readFileSync(report, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return lines.filter((line) => line.sent?.startsWith(target) || line.operation.endsWith(target));
}

test('bytes, headers and the host go through as they are', async () => {
  const body = Buffer.from('{ "properties" : {"storageAccountName":"s1"} }');
  const { response, body: answered } = await call('PUT', `${assets}/a%2Fb?x=%20`, { body });
  const last = seen.at(-1);
  assert.strictEqual(last.url, `${assets}/a%2Fb?x=%20`);
  assert.strictEqual(last.host, judge.url.host);
  assert.deepStrictEqual(last.body, body);
  assert.deepStrictEqual(answered, page);
  assert.strictEqual(response.headers['x-own'], 'kept');
});

test('a connection that is reset is reset for the client', async () => {
  await assert.rejects(call('GET', `${assets}/reset`), { code: 'ECONNRESET' });
});

test('an answer that is cut off is cut off for the client, after what came', async () => {
  const { body, error } = await call('GET', `${assets}/cut`);
  assert.deepStrictEqual(body, page.subarray(0, 5));
  assert.ok(error);
});

test('a wrong request that was taken differs in the report from one that was refused, and tells no token', async () => {
  const body = '{"properties":7}';
  await call('PUT', `${assets}/taken`, { body });
  await call('PUT', `${assets}/refused`, { body });
  const [taken] = await linesOf(`${assets}/taken`);
  const [refused] = await linesOf(`${assets}/refused`);
  assert.deepStrictEqual([taken.refused, refused.refused], [false, true]);
  assert.deepStrictEqual(taken.request, refused.request);
  assert.ok(taken.sent.endsWith(body));
  assert.ok(!fs.readFileSync(report, 'utf8').includes('secret'));
});

test('a path that no document knows is a violation', async () => {
  await call('GET', '/api/v9/nothing');
  const [line] = await linesOf('/api/v9/nothing');
  assert.deepStrictEqual(line.request, ['No document has such an operation.']);
  assert.strictEqual(line.refused, false);
});

test('the control operations of the local MK.IO are not judged', async () => {
  await call('GET', '/_emulator/stats');
  assert.deepStrictEqual(await linesOf('/_emulator/stats'), []);
});
