/** Runs a bundled program: `node run-bundle.cjs BUNDLE …`. What the engine compiled of it is kept beside it, because compiling takes longer than all the rest of a start. */
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script, constants } = require('node:vm');

const [file] = process.argv.splice(2, 1);
const kept = `${file}.cache`;

function keptCode() {
  try {
    return readFileSync(kept);
  } catch {
    return undefined;
  }
}

const cachedData = keptCode();
// A bundle is ASCII alone, and this way of reading it is the fastest.
const source = readFileSync(file, 'latin1');
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
  {
    filename: file,
    cachedData,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  },
);
// Before the program can hear of it.
if (cachedData === undefined)
  process.once('message', (message) => {
    if (message !== 'keep') return;
    writeFileSync(kept, script.createCachedData());
    process.exit();
  });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(file), module_, file, dirname(file));
