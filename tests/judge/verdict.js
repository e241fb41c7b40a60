'use strict';
// What Prism says to a request and its answer, both of which are over already.

const { createInstance } = require('@stoplight/prism-http');
const { plainType } = require('./documents');
const exceptions = require('./exceptions.json');

const error = 0;

const silent = { child: () => silent, info() {}, debug() {}, warn() {}, error() {}, success() {}, trace() {} };

/**
 * Makes the function that judges. It takes a request {method, target, headers, body} and an answer {status, headers, body},
 * where a body is a Buffer, and returns {operation, request, response, excepted, noted}: a list of what is wrong with each, the
 * reasons of what exceptions.json lets pass, and what Prism only warns of. Without an answer only the request is judged.
 */
function makeJudge(operations) {
  const prism = createInstance(
    {
      isProxy: true,
      mock: false,
      errors: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      upstream: new URL('http://127.0.0.1'),
    },
    {
      logger: silent,
      // In the place of the call: the answer is known. Only here Prism tells which operation it found.
      forward: ({ data }, _upstream, _proxy, resource) => () => () => {
        data.found = resource;
        return Promise.resolve({ _tag: 'Right', right: data.answer });
      },
    },
  );

  // Prism looks at every operation for each request. It finds none in a path of another length, so it need not look there.
  const byLength = new Map();
  for (const operation of operations) {
    const length = operation.path.split('/').length;
    byLength.set(length, [...(byLength.get(length) ?? []), operation]);
  }

  return async (request, answer) => {
    const body = readBody(request);
    const answered = answer && readBody(answer);
    const input = {
      method: request.method.toLowerCase(),
      url: readTarget(request.target),
      headers: plainHeaders(request),
      body: body.value,
      answer: { statusCode: answer?.status ?? 500, headers: answer ? plainHeaders(answer) : {}, body: answered?.value },
    };
    const outcome = await prism.request(input, byLength.get(input.url.path.split('/').length) ?? [])();
    if (outcome._tag === 'Left') throw outcome.left;

    const { validations } = outcome.right;
    if (!input.found) return { operation: null, request: [{ place: '', message: 'No document has such an operation.' }], response: [], excepted: [], noted: [] };
    const operation = `${input.found.method.toUpperCase()} ${input.found.path}`;
    const excepted = [];
    const describe = (findings) => describeErrors(findings, operation, request.headers, excepted);
    return {
      operation,
      request: [...body.problems, ...describe(validations.input)],
      response: answer ? [...answered.problems, ...describe(validations.output)] : [],
      excepted,
      noted: answer ? validations.output.filter((each) => each.severity !== error).map((each) => each.message) : [],
    };
  };
}

// An exception holds for its operations, or for requests with its header, and for one message about one place.
function describeErrors(findings, operation, headers, excepted) {
  return findings.filter((each) => each.severity === error).flatMap((each) => {
    const finding = { place: (each.path ?? []).join('/'), message: each.message };
    const exception = exceptions.find((one) =>
      (one.operations?.includes(operation) || (one.header && one.header in headers)) && one.place === finding.place && one.message === finding.message);
    if (exception) excepted.push(exception.reason);
    return exception ? [] : [finding];
  });
}

function readTarget(target) {
  const end = target.indexOf('?');
  const query = {};
  for (const [name, value] of new URLSearchParams(end < 0 ? '' : target.slice(end))) {
    query[name] = name in query ? [query[name], value].flat() : value;
  }
  return { path: end < 0 ? target : target.slice(0, end), query };
}

function readBody({ headers, body }) {
  if (!body?.length) return { value: undefined, problems: [] };
  const text = body.toString('utf8');
  if (!/[/+]json\b/i.test(headers['content-type'] ?? '')) return { value: text, problems: [] };
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch (cause) {
    return { value: undefined, problems: [{ place: 'body', message: `The body is not JSON: ${cause.message}` }] };
  }
}

// The length is that of the body also where it came in chunks, which Prism would take for none.
function plainHeaders({ headers, body }) {
  const plain = { ...headers, 'content-length': String(body?.length ?? 0) };
  if (headers['content-type']) plain['content-type'] = plainType(headers['content-type']);
  return plain;
}

module.exports = { makeJudge };
