import { open, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { publish } from '../../../../actions/publish/command.ts';
import { DOMAIN, OWNER, REPOSITORY, startFakeService, type FakeService } from '../../../support/publish-service.ts';
import {
  makeWorkspace,
  npmTarball,
  sdist,
  stagedArtifact,
  testHost,
  useCredentials,
  wheel,
  type Workspace,
} from '../../../support/publish.ts';

/** Each mistake is found before the first byte is sent, and however many there are, one message tells them all. */
let place: Workspace;
let service: FakeService;
beforeAll(useCredentials);
beforeEach(async () => {
  place = await makeWorkspace();
  service = await startFakeService();
});
afterEach(async () => {
  await service.close();
  await place.remove();
});

async function messageOf(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<string> {
  const host = testHost(place.workspace, place.temp, { ...process.env, ...env });
  const at = { domain: DOMAIN, 'domain-owner': OWNER, region: 'us-east-1', repository: REPOSITORY };
  const error: unknown = await publish
    .execute({ ...at, endpoint: service.endpoint, wait: '2', ...inputs }, host)
    .catch((thrown: unknown) => thrown);
  expect(
    service.requests.filter(({ operation }) => ['write', 'checksum', 'metadata', 'tag'].includes(operation)),
  ).toEqual([]);
  expect(service.commits).toEqual([]);
  expect(error).toMatchObject({ name: 'InputError' });
  return error instanceof Error ? error.message : '';
}

interface Mistake {
  readonly what: string;
  readonly files?: () => Record<string, string | Uint8Array>;
  readonly prepare?: () => Promise<void>;
  readonly packages: readonly string[];
  readonly expected: RegExp;
}

const FIVE_GB = 5 * 1024 ** 3;

const MISTAKES: readonly Mistake[] = [
  {
    what: 'an archive that cannot be read',
    files: () => ({ 'a/cut.tgz': npmTarball({ name: 'cut', version: '1.0.0' }).subarray(0, 60) }),
    packages: ['a/cut.tgz'],
    expected: /a\/cut\.tgz is no gzipped tar archive/,
  },
  {
    what: 'a wheel without metadata',
    files: () => ({ 'a/none-1.0.0-py3-none-any.whl': 'PK' }),
    packages: ['a/none-1.0.0-py3-none-any.whl'],
    expected: /none-1\.0\.0-py3-none-any\.whl is no wheel/,
  },
  {
    what: 'a package without a version',
    files: () => ({ 'a/noversion.tgz': npmTarball({ name: 'noversion' }) }),
    packages: ['a/noversion.tgz'],
    expected: /a\/noversion\.tgz: the version "" is no semantic version/,
  },
  {
    what: 'a version that is not the tag’s',
    files: () => ({ 'a/old.tgz': npmTarball({ name: 'old', version: '0.9.0' }) }),
    packages: ['a/old.tgz'],
    expected: /npm old 0\.9\.0 is not the version of the tag, 1\.0\.0/,
  },
  {
    what: 'a path out of the workspace',
    packages: ['../temp'],
    expected: /\.\.\/temp leads out of the workspace/,
  },
  {
    what: 'a link out of the workspace',
    prepare: () => symlink('/etc/hosts', join(place.workspace, 'link.tgz')),
    packages: ['link.tgz'],
    expected: /link\.tgz leads out of the workspace/,
  },
  { what: 'an entry that leads nowhere', packages: ['nowhere/*.whl'], expected: /nowhere\/\*\.whl matches nothing/ },
  {
    what: 'two files for one version',
    files: () => ({
      'a/one.tgz': npmTarball({ name: 'twice', version: '1.0.0' }),
      'a/two.tgz': npmTarball({ name: 'twice', version: '1.0.0' }, { 'other.js': '' }),
    }),
    packages: ['a/one.tgz', 'a/two.tgz'],
    expected: /npm twice 1\.0\.0 is found twice: in a\/one\.tgz and in a\/two\.tgz/,
  },
  {
    what: 'two files of one name for one version',
    files: () => ({
      'x/same-1.0.0-py3-none-any.whl': wheel('same', '1.0.0'),
      'y/same-1.0.0-py3-none-any.whl': wheel('same', '1.0.0', 'x = 1'),
    }),
    packages: ['x', 'y'],
    expected: /pypi same 1\.0\.0 has two files called same-1\.0\.0-py3-none-any\.whl: x\/.* and y\//,
  },
  {
    what: 'an empty file',
    files: () => ({
      ...stagedArtifact('m', 'com.acme', 'empty', '1.0.0'),
      'm/com/acme/empty/1.0.0/empty-1.0.0.jar': '',
    }),
    packages: ['m'],
    expected: /empty-1\.0\.0\.jar is empty: nobody could use it/,
  },
  {
    what: 'a file of more than 5 GB',
    files: () => stagedArtifact('large', 'com.acme', 'large', '1.0.0'),
    prepare: async () => {
      const file = await open(join(place.workspace, 'large/com/acme/large/1.0.0/large-1.0.0.jar'), 'w');
      // Sparse: it takes no room.
      await file.truncate(FIVE_GB + 1);
      await file.close();
    },
    packages: ['large'],
    expected: /large-1\.0\.0\.jar has 5368709121 bytes, and CodeArtifact takes 5368709120 in a file/,
  },
  {
    what: 'more than 150 files in a version',
    files: () => ({
      ...stagedArtifact('many', 'com.acme', 'many', '1.0.0'),
      ...Object.fromEntries(
        Array.from({ length: 148 }, (_, index) => [`many/com/acme/many/1.0.0/many-1.0.0-c${index}.txt`, 'x']),
      ),
    }),
    packages: ['many'],
    expected: /maven com\.acme:many 1\.0\.0 has 151 files, and CodeArtifact takes 150 in a version/,
  },
  {
    what: 'a package that may not be published',
    files: () => ({ 'a/blocked-1.0.0.tar.gz': sdist('blocked', '1.0.0') }),
    prepare: () => {
      service.blocked.add('pypi||blocked');
      return Promise.resolve();
    },
    packages: ['a/blocked-1.0.0.tar.gz'],
    expected: /pypi blocked 1\.0\.0 may not be published: the package's origin controls say publish BLOCK/,
  },
  {
    what: 'a version that an upstream has',
    files: () => ({ 'a/upstream-1.0.0.tar.gz': sdist('upstream', '1.0.0') }),
    prepare: () => {
      service.upstream.add('pypi||upstream|1.0.0');
      return Promise.resolve();
    },
    packages: ['a/upstream-1.0.0.tar.gz'],
    expected: /pypi upstream 1\.0\.0 is not in this repository, but can be had from one of its upstreams/,
  },
];

const write = async (mistakes: readonly Mistake[]): Promise<string> => {
  for (const { files, prepare } of mistakes) {
    await place.write(files?.() ?? {});
    await prepare?.();
  }
  return mistakes.flatMap(({ packages }) => packages).join('\n');
};

describe('publish sends nothing and names', () => {
  it.each(MISTAKES.map((mistake): [string, Mistake] => [mistake.what, mistake]))('%s', async (_what, mistake) => {
    await place.write({ 'a/good-1.0.0.tar.gz': sdist('good', '1.0.0') });
    const packages = await write([mistake]);
    const message = await messageOf({ packages: `a/good-1.0.0.tar.gz\n${packages}`, tag: 'v1.0.0' });
    expect(message).toMatch(/^Nothing was published:\n- /);
    expect(message).toMatch(mistake.expected);
    expect(message.split('\n- ')).toHaveLength(2);
  });

  it('nothing of the tag where nothing could be read', async () => {
    const packages = await write(MISTAKES.slice(0, 1));
    const message = await messageOf({ packages, tag: 'v1.0.0' });
    expect(message.split('\n- ')).toHaveLength(2);
  });

  it('all of them at once, in one message', async () => {
    const packages = await write(MISTAKES);
    const message = await messageOf({ packages, tag: 'v1.0.0' });
    for (const { expected } of MISTAKES) expect(message).toMatch(expected);
    expect(message.split('\n- ')).toHaveLength(MISTAKES.length + 1);
  });

  it('a tag without a version beside what else is wrong', async () => {
    const packages = await write(MISTAKES.slice(0, 1));
    const env = { GITHUB_REF: 'refs/tags/nightly', GITHUB_REF_TYPE: 'tag' };
    const message = await messageOf({ packages }, env);
    expect(message).toMatch(/the tag "refs\/tags\/nightly", which names no version/);
    expect(message).toMatch(/a\/cut\.tgz is no gzipped tar archive/);
  });
});
