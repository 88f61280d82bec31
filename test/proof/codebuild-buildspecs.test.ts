import { INTERPRETERS } from '../support/buildspec.ts';
import { describeBuilds } from '../support/codebuild-builds.ts';

for (const interpreter of INTERPRETERS) {
  describeBuilds(`the buildspecs, with a ${interpreter.mode} of ${interpreter.shell}`, [interpreter]);
}
