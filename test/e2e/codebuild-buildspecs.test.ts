import { describeBuilds } from '../support/codebuild-builds.ts';

describeBuilds('the buildspecs, run phase by phase with real clients in each interpreter in turn');
