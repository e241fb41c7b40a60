'use strict';

const {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  ContainerSASPermissions,
  generateAccountSASQueryParameters,
  generateBlobSASQueryParameters,
} = require('@azure/storage-blob');
const { accountName, credential } = require('./account');

const year = 365 * 24 * 60 * 60 * 1000;

/** What the portal calls "Blob service SAS URL"; by default one with all that MK.IO needs. */
function accountSasUrl(accountUrl, {
  services = 'b',
  types = 'co',
  permissions = 'rwdlac',
  starts,
  expires = new Date(Date.now() + year).toISOString(),
  protocol = 'https,http',
  ip,
} = {}) {
  const sas = generateAccountSASQueryParameters({
    services: AccountSASServices.parse(services).toString(),
    resourceTypes: AccountSASResourceTypes.parse(types).toString(),
    permissions: AccountSASPermissions.parse(permissions),
    startsOn: starts ? new Date(starts) : undefined,
    expiresOn: new Date(expires),
    protocol,
    ipRange: ip ? { start: ip } : undefined,
  }, credential);
  return `${accountUrl}?${sas}`;
}

/**
 * SAS URLs of the kinds that open one container only: signed with the account's key ("container"), with a user's
 * ("user"), or hanging on a stored access policy ("policy").
 */
function containerSasUrl(accountUrl, { kind, container = 'videos', expires = new Date(Date.now() + year).toISOString() }) {
  const own = { permissions: ContainerSASPermissions.parse('racwdl'), expiresOn: new Date(expires) };
  const values = { containerName: container, ...(kind === 'policy' ? { identifier: 'mkio' } : own) };
  const sas = kind === 'user'
    ? generateBlobSASQueryParameters(values, userKey(own.expiresOn), accountName)
    : generateBlobSASQueryParameters(values, credential);
  return `${accountUrl}?${sas}`;
}

// No directory stands behind it: it has the form of one.
function userKey(expires) {
  return {
    signedObjectId: '11111111-1111-1111-1111-111111111111',
    signedTenantId: '22222222-2222-2222-2222-222222222222',
    signedStartsOn: new Date(Date.now() - 60000),
    signedExpiresOn: expires,
    signedService: 'b',
    signedVersion: '2024-08-04',
    value: Buffer.alloc(32, 1).toString('base64'),
  };
}

module.exports = { accountSasUrl, containerSasUrl };
