'use strict';
// S3rver makes the tokens by which a listing goes on with DES, which OpenSSL 3 no longer has. Triple DES with three equal
// keys is the same.
const crypto = require('node:crypto');

for (const name of ['createCipheriv', 'createDecipheriv']) {
  const create = crypto[name];
  crypto[name] = (algorithm, key, iv, options) => algorithm === 'des'
    ? create('des-ede3-cbc', Buffer.concat([key, key, key]), iv, options)
    : create(algorithm, key, iv, options);
}
