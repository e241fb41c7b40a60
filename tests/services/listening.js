'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** A folder that lives as long as this process. */
function makeFolder(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `mkio-${name}-`));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Calls `stop` when the process is asked to end, and ends it. */
function stopWhenAsked(stop) {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.once(signal, async () => {
      await stop().catch((error) => console.error(error.message));
      process.exit(0);
    });
  }
}

function failWith(error) {
  console.error(error.stack);
  process.exit(1);
}

module.exports = { makeFolder, stopWhenAsked, failWith };
