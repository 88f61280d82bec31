import { GetAuthorizationTokenCommand } from '@aws-sdk/client-codeartifact';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startTestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { node } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { debianProgram, type Program } from './debian.ts';
import { median } from './measure.ts';
import { startSyntheticRegistry } from './synthetic-registry.ts';
import { freePort, untilItAnswers } from './verdaccio.ts';

const CONNECTIONS = 8;
const SECONDS = 2;
const ROUNDS = 5;
/** Before those that count: until then, the code of a server is interpreted. */
const WARM_UP_ROUNDS = 2;
const TARBALL = 'bench-small/-/bench-small-1.3.0.tgz';

/** A server of the same 52 KB, and what each request cost in each round. */
interface Server {
  readonly name: string;
  readonly url: string;
  readonly token?: string | undefined;
  readonly pid: number;
  readonly perSecond: number[];
  /** Of the server's own time, in microseconds a request: what others do on the machine hardly changes that. */
  readonly cpu: number[];
}

/**
 * What could be had at most: the emulator's tarballs beside a bare node:http server that sends the same bytes from memory,
 * and beside nginx with one worker, in turns, loaded by wrk. Prints medians and ratios.
 */
export async function benchLimits(): Promise<string[]> {
  const wrk = await debianProgram('wrk', ['wrk', 'libluajit-5.1-2']);
  if (wrk === undefined) return ['limits: not measured: there is no wrk, and Debian has none to be downloaded here'];
  const nginx = await debianProgram('nginx', ['nginx']);
  const sandbox = await makeSandbox({ holdsTokens: true });
  const upstream = await startSyntheticRegistry({ 'bench-small': 28 });
  const emulator = await startTestEmulator(['--external', `public:npmjs=${upstream.url}`]);
  const started: ChildProcess[] = [];
  try {
    const client = await createGuide(emulator, ['public:npmjs']);
    const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
    client.destroy();
    const url = `${emulator.endpoint}/npm/d/my-org-${emulator.account}/my-packages/${TARBALL}`;
    const reply = await fetch(url, { headers: { authorization: `Bearer ${authorizationToken}` } });
    await mkdir(join(sandbox.temp, 'files'), { mode: 0o755 });
    const file = join(sandbox.temp, 'files/body');
    await writeFile(file, Buffer.from(await reply.arrayBuffer()));
    const measured = { perSecond: [], cpu: [] };
    const servers: Server[] = [
      { name: 'emulator', url, token: authorizationToken, pid: emulator.process.pid ?? 0, perSecond: [], cpu: [] },
      { name: 'bare node:http', ...(await startBare(file, started)), ...structuredClone(measured) },
    ];
    if (nginx !== undefined) {
      servers.push({ name: 'nginx', ...(await startNginx(nginx, sandbox, started)), ...structuredClone(measured) });
    }
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      for (const server of servers) {
        const { perSecond, cpu } = await load(wrk, server, sandbox);
        if (round < 0) continue;
        server.perSecond.push(perSecond);
        server.cpu.push(cpu);
      }
    }
    return [
      ...servers.map(
        ({ name, perSecond, cpu }) =>
          `limits: tarball by wrk: ${name} ${median(perSecond).toFixed(0)} req/s, ${median(cpu).toFixed(0)} µs of CPU each`,
      ),
      ...servers.slice(1).map(({ name, perSecond, cpu }) => {
        const [ours] = servers;
        const rate = median(ours?.perSecond ?? []) / median(perSecond);
        const spent = median(cpu) / median(ours?.cpu ?? []);
        return `limits: the emulator's tarballs are ${rate.toFixed(2)} of ${name}, by CPU time ${spent.toFixed(2)} (medians of ${ROUNDS} rounds)`;
      }),
      ...(nginx === undefined ? ['limits: nginx not measured: Debian has none to be downloaded here'] : []),
    ];
  } finally {
    await emulator.stop();
    await upstream.close();
    for (const child of started) await ended(child);
    await sandbox.remove();
  }
}

async function startBare(file: string, started: ChildProcess[]): Promise<{ url: string; pid: number }> {
  const child = spawn(node, [join(import.meta.dirname, 'bare-server.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const port = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
  return { url: `http://127.0.0.1:${port}/${TARBALL}`, pid: child.pid ?? 0 };
}

/** As a static server: one process, the file by sendfile. */
async function startNginx(
  { path, env }: Program,
  { temp }: Sandbox,
  started: ChildProcess[],
): Promise<{ url: string; pid: number }> {
  const port = await freePort();
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = join(temp, 'nginx.conf');
  await writeFile(
    config,
    `daemon off; master_process off; error_log stderr crit; pid ${join(temp, 'nginx.pid')};
events { worker_connections 64; }
http {
  ${folders.map((name) => `${name}_temp_path ${join(temp, name)};`).join(' ')}
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  default_type application/octet-stream;
  server { listen 127.0.0.1:${port}; root ${join(temp, 'files')}; location / { try_files /body =404; } }
}
`,
  );
  const child = spawn(path, ['-c', config, '-p', temp], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  started.push(child);
  const url = `http://127.0.0.1:${port}/${TARBALL}`;
  await untilItAnswers(url, () => child.exitCode !== null);
  return { url, pid: child.pid ?? 0 };
}

async function load(
  wrk: Program,
  { url, token, pid }: Server,
  { temp }: Sandbox,
): Promise<{ perSecond: number; cpu: number }> {
  // Not as an argument: there is a token in it.
  const script = join(temp, 'headers.lua');
  const header = token === undefined ? '' : `wrk.headers["Authorization"] = "Bearer ${token}"\n`;
  await writeFile(script, header, { mode: 0o600 });
  const flags = ['-t', '1', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '-s', script];
  const before = await cpuMicroseconds(pid);
  const { stdout } = await runOk(wrk.path, [...flags, url], { cwd: temp, env: wrk.env });
  const spent = (await cpuMicroseconds(pid)) - before;
  const [, requests] = /(\d+) requests in/.exec(stdout) ?? [];
  const [, rate] = /Requests\/sec:\s*([\d.]+)/.exec(stdout) ?? [];
  if (requests === undefined || rate === undefined || /Non-2xx|Socket errors/.test(stdout)) {
    throw new Error(`the load on ${url} failed: ${stdout}`);
  }
  return { perSecond: Number(rate), cpu: spent / Number(requests) };
}

/** User and system time of a process with its threads, as Linux counts it: in hundredths of a second. */
async function cpuMicroseconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is a name in parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}
