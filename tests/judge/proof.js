'use strict';
// Proves that every operation is judged: holds exchanges against the judge that the documents forbid, and names each
// operation that lets one pass. It reads the documents of api/ themselves, so that nothing that is lost on the way
// to Prism is lost here as well.

const { readDocuments, operationsOf, resolve } = require('./documents');

/** Returns {operations, exchanges, unjudged}: of unjudged, each has an operation and what it let pass. */
async function prove(judge) {
  const result = { operations: 0, exchanges: 0, unjudged: [] };
  for (const { document } of readDocuments()) {
    for (const operation of operationsOf(document)) {
      result.operations++;
      for (const attempt of attemptsOf(document, operation)) {
        result.exchanges++;
        const passed = await findPassed(judge, operation, attempt);
        if (passed.length > 0) result.unjudged.push({ operation: operation.name, passed: `${attempt.what}: ${passed.join(', ')}` });
      }
    }
  }
  return result;
}

async function findPassed(judge, operation, { request, answer, side, refused }) {
  const verdict = await judge(request, answer);
  if (verdict.operation !== operation.name) return [`taken for ${verdict.operation}`];
  const complaints = verdict[side].map((finding) => finding.place);
  return refused.filter((place) => !complaints.includes(place)).map((place) => place || 'as a whole');
}

function* attemptsOf(document, operation) {
  const { method, declared } = operation;
  const right = { method, target: fillRoute(operation), headers: { authorization: 'Bearer token' } };
  const fine = { status: 500, headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') };

  for (const [type, { schema }] of Object.entries(resolve(document, declared.requestBody)?.content ?? {})) {
    for (const wrong of wrongValues(document, schema, 'body', true)) {
      const body = Buffer.from(JSON.stringify(wrong.value));
      yield { what: `a request body (${type})`, side: 'request', refused: wrong.places, answer: fine, request: { ...right, body, headers: { ...right.headers, 'content-type': type } } };
    }
  }

  for (const parameter of operation.parameters) {
    const value = wrongText(document, parameter.schema);
    if (value === undefined || !['path', 'query'].includes(parameter.in)) continue;
    const target = parameter.in === 'path'
      ? fillRoute(operation, { [parameter.name]: value })
      : `${right.target}?${encodeURIComponent(parameter.name)}=${encodeURIComponent(value)}`;
    const place = `${parameter.in}/${parameter.name.toLowerCase()}`;
    yield { what: `a parameter "${value}"`, side: 'request', refused: [place], answer: fine, request: { ...right, target } };
  }

  for (const [status, response] of Object.entries(declared.responses)) {
    for (const [type, { schema }] of Object.entries(resolve(document, response).content ?? {})) {
      if (!/json/.test(type)) continue;
      for (const wrong of wrongValues(document, schema, 'body', false)) {
        const answer = { status: Number(status), headers: { 'content-type': type }, body: Buffer.from(JSON.stringify(wrong.value)) };
        yield { what: `an answer ${status}`, side: 'response', refused: wrong.places, request: right, answer };
      }
    }
  }

  // Also an operation that has neither body nor parameters, and answers with nothing, must not answer with anything.
  yield { what: 'an answer 299', side: 'response', refused: [''], request: right, answer: { ...fine, status: 299 } };
}

// The names are such that they tell one parameter from another and break no pattern of the documents.
function fillRoute({ route }, values = {}) {
  return route.replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(values[name] ?? 'abc'));
}

/** Values that a schema forbids, with the places of all that is wrong in each: first the whole, then every field of every alternative. */
function* wrongValues(document, schema, place, isRequest) {
  const whole = resolve(document, schema);
  const other = otherType(whole);
  if (other !== undefined) yield { value: other, places: [place] };
  for (const value of skeletons(document, whole, isRequest, place)) {
    if (value.places.length > 0 && value.places[0] !== place) yield value;
  }
}

// Objects and arrays in the right shape, with a value of the wrong type in each of their fields.
function skeletons(document, schema, isRequest, place, open = []) {
  const node = resolve(document, schema);
  if (open.includes(node)) return [];
  const inner = [...open, node];
  if (node.oneOf) return node.oneOf.flatMap((each) => skeletons(document, each, isRequest, place, inner));
  if (node.type === 'array') {
    return skeletons(document, node.items, isRequest, `${place}/0`, inner).map(({ value, places }) => ({ value: [value], places }));
  }
  if (node.type === 'object') return objectSkeletons(document, node, isRequest, place, inner);
  const value = otherType(node);
  return value === undefined ? [] : [{ value, places: [place] }];
}

function objectSkeletons(document, node, isRequest, place, open) {
  const fields = Object.entries(node.properties ?? {});
  if (node.additionalProperties && typeof node.additionalProperties === 'object') fields.push(['any', node.additionalProperties]);
  const made = fields
    .map(([name, field]) => {
      const isServers = isRequest && resolve(document, field).readOnly;
      // No value at all is right there.
      return [name, isServers ? [{ value: 'sent', places: [`${place}/${name}`] }] : skeletons(document, field, isRequest, `${place}/${name}`, open)];
    })
    .filter(([, list]) => list.length > 0);
  const count = Math.max(0, ...made.map(([, list]) => list.length));
  return Array.from({ length: count }, (_, i) => {
    const chosen = made.map(([name, list]) => [name, list[i % list.length]]);
    return {
      value: Object.fromEntries(chosen.map(([name, { value }]) => [name, value])),
      places: chosen.flatMap(([, { places }]) => places),
    };
  });
}

/** A value of a type that the schema forbids, or undefined where it allows everything. */
function otherType(schema) {
  if (schema.type === 'object') return [];
  if (schema.type === 'array' || schema.oneOf) return 7;
  if (schema.type === 'string') return 7;
  return schema.type ? 'wrong' : undefined;
}

/** A text that a parameter forbids, or undefined where it takes any. */
function wrongText(document, schema) {
  const rule = resolve(document, schema) ?? {};
  if (rule.enum || rule.format || rule.type === 'integer' || rule.type === 'boolean') return 'no such value';
  if (rule.maxLength) return 'x'.repeat(rule.maxLength + 1);
  return rule.pattern ? '&' : undefined;
}

module.exports = { prove };
