import Sequencer from '@jest/test-sequencer';
import { statSync } from 'node:fs';

type Test = Parameters<Sequencer['sort']>[0][number];

/**
 * The end-to-end suites first, the largest file first: they take longest, and what is short fills up the end, when some
 * workers would have nothing to do. (Jest's own order takes a suite's last duration, which a fresh clone does not know.)
 */
export default class SuiteOrder extends Sequencer {
  override sort(tests: Test[]): Test[] {
    const rank = ({ context }: Test): number => (context.config.displayName?.name === 'unit' ? 1 : 0);
    const bytes = new Map(tests.map((test) => [test, statSync(test.path).size]));
    return tests.sort((a, b) => rank(a) - rank(b) || (bytes.get(b) ?? 0) - (bytes.get(a) ?? 0));
  }
}
