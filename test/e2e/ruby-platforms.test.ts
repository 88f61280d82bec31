import { expect, it } from '@jest/globals';
import { platformParts } from '@codeartifact-ci/emulator/formats/ruby/names.ts';
import { root } from '../support/paths.ts';
import { runOk } from '../support/process.ts';

it('what is told of platforms is what Ruby makes of them', async () => {
  const platforms = [
    'x86_64-linux',
    'x86_64-linux-gnu',
    'x86_64-linux-musl',
    'aarch64-linux',
    'arm-linux-gnueabihf',
    'arm64-darwin',
    'arm64-darwin-22',
    'x86_64-darwin22',
    'universal-darwin-9',
    'java',
    'jruby',
    'java1.8',
    'i686-linux',
    'i386-mswin32',
    'x86-mswin32-60',
    'x64-mswin64',
    'x64-mswin64_140',
    'mswin32',
    'x86-mingw32',
    'x64-mingw32',
    'x64-mingw-ucrt',
    'x86_64-freebsd',
    'amd64-freebsd13',
    'sparc-solaris2.8',
    'powerpc-aix5',
    'x86-openbsd7.1',
    'dalvik',
    'dotnet4.0',
    'x86-cygwin',
    'hppa2.0w-hpux11.31',
    'x86_64-netbsdelf',
    'macruby',
    'abc',
    'abc-def',
    'a-b-c-d',
    'x86_64-linux-4.1',
  ];
  const code = 'require "json"; print JSON.generate(JSON.parse(STDIN.read).map { |p| Gem::Platform.new(p).to_a })';
  const { stdout } = await runOk('/usr/bin/ruby', ['-e', code], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '' },
    input: JSON.stringify(platforms),
  });
  const ours = platforms.map((platform) => {
    const { cpu, os, version } = platformParts(platform);
    return [cpu, os, version];
  });
  expect(ours).toEqual(JSON.parse(stdout));
});
