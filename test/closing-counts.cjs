/** A mocha reporter: a dot a test, the failures in full, and as its last line the counts that a build server reads. */
const Mocha = require('mocha');

module.exports = class ClosingCounts extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      process.stdout.write(`\n${passes} passed, ${failures} failed\n`);
    });
  }
};
