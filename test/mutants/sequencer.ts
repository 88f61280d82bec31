import Sequencer from '@jest/test-sequencer';
import { relative } from 'node:path';
import { underWay } from './trial.ts';

type Test = Parameters<Sequencer['sort']>[0][number];

/** Runs the suites in the order of the trial. */
export default class TrialSequencer extends Sequencer {
  override sort(tests: Test[]): Test[] | Promise<Test[]> {
    const { order } = underWay();
    if (order.length === 0) return super.sort(tests);
    const rank = ({ path, context }: Test): number => order.indexOf(relative(context.config.rootDir, path));
    return tests.sort((a, b) => rank(a) - rank(b));
  }
}
