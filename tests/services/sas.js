'use strict';
// Prints an account SAS URL, or one of a container.
//
//   node sas.js --url http://127.0.0.1:PORT/devstoreaccount1 [--services b] [--types co]
//               [--permissions rwdlac] [--starts TIME] [--expires TIME] [--protocol https,http] [--ip 10.0.0.1]
//               [--kind account|container|user|policy]

const { parseArgs } = require('node:util');
const { accountSasUrl, containerSasUrl } = require('./make-sas');

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
    kind: { type: 'string', default: 'account' },
  },
});

if (!values.url) {
  console.error('sas.js needs --url, the address that azurite.js printed.');
  process.exit(2);
}
console.log((values.kind === 'account' ? accountSasUrl : containerSasUrl)(values.url, values));
