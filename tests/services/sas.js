'use strict';
// Prints an account SAS URL.
//
//   node sas.js --url http://127.0.0.1:PORT/devstoreaccount1 [--services b] [--types co]
//               [--permissions rwdlac] [--starts TIME] [--expires TIME] [--protocol https,http] [--ip 10.0.0.1]

const { parseArgs } = require('node:util');
const { accountSasUrl } = require('./make-sas');

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    services: { type: 'string' },
    types: { type: 'string' },
    permissions: { type: 'string' },
    starts: { type: 'string' },
    expires: { type: 'string' },
    protocol: { type: 'string' },
    ip: { type: 'string' },
  },
});

if (!values.url) {
  console.error('sas.js needs --url, the address that azurite.js printed.');
  process.exit(2);
}
console.log(accountSasUrl(values.url, values));
