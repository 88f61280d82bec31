import type { Progress } from './host.ts';

const EVERY_MS = 5_000;

/** Progress for a log: at most a line every few seconds, and none at all for work that is over before the first. */
export function lineProgress(label: string, write: (line: string) => void, clock: () => number = Date.now): Progress {
  const start = clock();
  let last = start;
  return {
    update(done, total, note) {
      const now = clock();
      if (now - last < EVERY_MS) return;
      last = now;
      write(progressLine(label, done, total, (now - start) / 1000, note));
    },
    end: () => undefined,
  };
}

/** `label 120/500 (24%), 12.0/s, about 32 s left: note` */
export function progressLine(label: string, done: number, total: number, seconds: number, note?: string): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? `, about ${Math.ceil((total - done) / rate)} s left` : '';
  const percent = total > 0 ? Math.floor((100 * done) / total) : 100;
  return `${label} ${done}/${total} (${percent}%), ${rate.toFixed(1)}/s${left}${note === undefined ? '' : `: ${note}`}`;
}
