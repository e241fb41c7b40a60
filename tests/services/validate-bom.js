'use strict';

// node validate-bom.js <file>: holds a bill of materials against the published schema of the version that it declares.
// Prints what is wrong, one error a line, and ends with 1 then.
const fs = require('node:fs');
const { Validation: { JsonStrictValidator } } = require('@cyclonedx/cyclonedx-library');
const { failWith } = require('./listening');

async function main() {
  const text = fs.readFileSync(process.argv[2], 'utf8');
  const errors = await new JsonStrictValidator(JSON.parse(text).specVersion).validate(text);
  for (const error of errors ?? []) console.log(`${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  process.exitCode = errors ? 1 : 0;
}

main().catch(failWith);
