'use strict';
// The documents of api/ as Prism can compile them. Prism takes a schema that it cannot compile for one that accepts
// everything, and says nothing; so each construct that stops it is written in another way here, with the same meaning.

const fs = require('node:fs');
const path = require('node:path');
const { getHttpOperationsFromSpec } = require('@stoplight/prism-http');

const root = path.resolve(__dirname, '../..');
const sources = path.join(root, 'api');
const copies = path.join(root, 'out/judge');

const readDocument = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

const methods = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options'];

function listDocuments() {
  return fs.readdirSync(sources).filter((name) => name.endsWith('-api.json')).sort();
}

function readDocuments() {
  return listDocuments().map((name) => ({ name, document: readDocument(path.join(sources, name)) }));
}

/** Every operation of a document: its name, such as `GET /api/ready`, and what it declares, with the parameters of its path. */
function* operationsOf(document) {
  for (const [route, item] of Object.entries(document.paths)) {
    for (const method of methods.filter((name) => item[name])) {
      const parameters = [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map((each) => resolve(document, each));
      yield { name: `${method.toUpperCase()} ${route}`, method, route, declared: item[method], parameters };
    }
  }
}

function resolve(document, node) {
  if (!node?.$ref) return node;
  const steps = node.$ref.replace('#/', '').split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return resolve(document, steps.reduce((value, step) => value[step], document));
}

function makeCopy(document) {
  const copy = structuredClone(document);
  visit(copy, (schema) => narrowAlternatives(copy, schema));
  for (const { declared } of operationsOf(copy)) {
    const body = resolve(copy, declared.requestBody);
    for (const content of Object.values(body?.content ?? {})) content.schema = withoutServerFields(copy, content.schema);
    for (const part of [body, ...Object.values(declared.responses).map((each) => resolve(copy, each))]) {
      if (part?.content) part.content = Object.fromEntries(Object.entries(part.content).map(([type, content]) => [plainType(type), content]));
    }
  }
  visit(copy, (schema) => {
    if (typeof schema.pattern === 'string') schema.pattern = compilablePattern(schema.pattern);
    allowNullAmongAlternatives(schema);
  });
  return copy;
}

function visit(node, change) {
  if (Array.isArray(node)) {
    node.forEach((item) => visit(item, change));
  } else if (node && typeof node === 'object') {
    change(node);
    Object.values(node).forEach((value) => visit(value, change));
  }
}

// Prism compiles patterns in the Unicode mode of JavaScript. That knows no (?P<name>...), the named group of Python,
// and no escape of a character that needs none, such as \'.
function compilablePattern(pattern) {
  const changed = pattern.replaceAll('(?P<', '(?<').replace(/\\([^A-Za-z0-9^$\\.*+?()[\]{}|/-])/g, '$1');
  try {
    new RegExp(changed, 'u');
  } catch (error) {
    throw new Error(`The judge has no way to write this pattern for Prism: ${pattern} (${error.message})`);
  }
  return changed;
}

/**
 * Prism compares media types without what stands before a "+", and so holds application/json-patch+json against what is
 * said of application/json. It must not see the "+": not in the documents and not in what is sent.
 */
function plainType(type) {
  return type?.replace(/^([^;+]*)\+/, '$1.');
}

// "nullable" says that null is allowed beside a type; beside oneOf, where there is no type, the compiler refuses it.
// There null is one alternative more.
function allowNullAmongAlternatives(schema) {
  const key = ['oneOf', 'anyOf'].find((name) => Array.isArray(schema[name]));
  if (schema.nullable !== true || schema.type || !key) return;
  delete schema.nullable;
  schema[key] = [...schema[key], { enum: [null] }];
}

// A discriminator names the one alternative that counts. Prism knows none: it tries all, and finds two where one is a subset
// of the other, or complains for each what is wrong with it. So each alternative says here which names lead to it. One that
// is listed twice, because two names lead to it, would never be the only one that fits.
function narrowAlternatives(document, schema) {
  const { oneOf, discriminator } = schema;
  if (!Array.isArray(oneOf) || !discriminator) return;
  const { propertyName, mapping = {} } = discriminator;
  const alternatives = oneOf.filter((each, i) => oneOf.findIndex((other) => other.$ref === each.$ref) === i);
  schema.oneOf = alternatives.map((each) => {
    const alternative = structuredClone(resolve(document, each));
    const names = Object.keys(mapping).filter((name) => mapping[name] === each.$ref);
    alternative.properties = { ...alternative.properties, [propertyName]: { type: 'string', enum: names } };
    alternative.required = [...new Set([...(alternative.required ?? []), propertyName])];
    return alternative;
  });
  delete schema.discriminator;
}

// A field that is read-only is the server's: a request need not have it, also where it is required, and must not send it.
// Prism leaves such fields out of "required" down to the first oneOf or map only, and lets everyone send them. So request
// bodies get schemas of their own here.
function withoutServerFields(document, schema, open = []) {
  if (schema?.$ref) {
    if (open.includes(schema.$ref)) throw new Error(`The judge cannot write out ${schema.$ref}, which contains itself.`);
    return withoutServerFields(document, resolve(document, schema), [...open, schema.$ref]);
  }
  if (Array.isArray(schema)) return schema.map((item) => withoutServerFields(document, item, open));
  if (!schema || typeof schema !== 'object') return schema;

  const changed = {};
  for (const [key, value] of Object.entries(schema)) {
    changed[key] = key === 'enum' || key === 'required' || key === 'default' || key === 'example' || key === 'mapping'
      ? value
      : withoutServerFields(document, value, open);
  }
  if (schema.properties && typeof schema.properties === 'object') {
    for (const [name, property] of Object.entries(schema.properties)) {
      if (!resolve(document, property).readOnly) continue;
      changed.properties[name] = { not: {} };
      if (Array.isArray(changed.required)) changed.required = changed.required.filter((each) => each !== name);
    }
  }
  return changed;
}

/** The copies, in out/judge for whoever wants to read them, and the operations that Prism makes of them. */
async function readOperations({ asTheyStand = false } = {}) {
  const operations = [];
  fs.mkdirSync(copies, { recursive: true });
  for (const { name, document } of readDocuments()) {
    const judged = asTheyStand ? document : makeCopy(document);
    if (!asTheyStand) writeWhole(path.join(copies, name), `${JSON.stringify(judged, null, 2)}\n`);
    operations.push(...(await getHttpOperationsFromSpec(judged)));
  }
  return shareSchemas(operations);
}

// Most operations answer an error with the same schema. Prism compiles each object anew, which takes a minute for all;
// so what is equal becomes one object. Its own ids are the only difference, and have no meaning here.
function shareSchemas(operations) {
  const known = new Map();
  const share = (value) => {
    const text = JSON.stringify(value, (key, item) => (key === 'x-stoplight' || key === 'id' && typeof item === 'string' ? undefined : item));
    if (!known.has(text)) known.set(text, value);
    return known.get(text);
  };
  for (const { request, responses } of operations) {
    for (const content of [request?.body, ...responses].flatMap((part) => part?.contents ?? [])) {
      if (content.schema) content.schema = share(content.schema);
    }
    for (const part of ['path', 'query', 'headers']) {
      if (request?.[part]) request[part] = share(request[part]);
    }
  }
  return operations;
}

// Several judges may start at once.
function writeWhole(file, text) {
  const unfinished = `${file}.${process.pid}`;
  fs.writeFileSync(unfinished, text);
  fs.renameSync(unfinished, file);
}

module.exports = { readDocuments, readOperations, operationsOf, resolve, plainType };
