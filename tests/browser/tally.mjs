// Counts checks and tells of each that failed: page, mode, rule.

/** @typedef {{pass: (times?: number) => void, fail: (where: string, rule: string, what?: string) => void, end: () => void}} Tally */

/** A new count. `end` prints it as the last line and sets the exit code. @returns {Tally} */
export function tally() {
  let passed = 0;
  let failed = 0;
  return {
    pass: (times = 1) => {
      passed += times;
    },
    fail: (where, rule, what = "") => {
      failed += 1;
      console.log(`${where}: ${rule}${what && `: ${what}`}`);
    },
    end: () => {
      console.log(`${passed} passed, ${failed} failed`);
      process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
    },
  };
}
