'use strict';

const {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  generateAccountSASQueryParameters,
} = require('@azure/storage-blob');
const { credential } = require('./account');

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

/** What the portal calls "Blob service SAS URL"; by default one with all that MK.IO needs. */
function accountSasUrl(accountUrl, {
  services = 'b',
  types = 'co',
  permissions = 'rwdlac',
  starts,
  expires = new Date(Date.now() + thirtyDays).toISOString(),
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

module.exports = { accountSasUrl };
