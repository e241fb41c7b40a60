'use strict';
// The account that every Azurite has. Its name and key are published, and open nothing else.

const { StorageSharedKeyCredential } = require('@azure/storage-blob');

const accountName = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const credential = new StorageSharedKeyCredential(accountName, accountKey);

module.exports = { accountName, credential };
