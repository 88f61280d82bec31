import { FORMATS } from '../formats/formats.ts';
import type { PackageKey, VersionRow, VersionStatus } from '../store/types.ts';
import { html, type Html } from './html.ts';

/** How single values are shown. */

/** `@scope/name`, `group:name`, `namespace/name` or `name`, as the format's own tools write it. */
export function fullName(at: PackageKey): string {
  return FORMATS.get(at.format)?.names.full(at) ?? at.name;
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

export function bytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${UNITS[unit] ?? ''}`;
}

/** Whole numbers with a thin gap between thousands. */
export function whole(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function counted(count: number, one: string, several = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : several}`;
}

export function time(milliseconds: number | null): Html {
  if (milliseconds === null) return html`<span class="quiet">not yet</span>`;
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return html`<span class="quiet">unknown</span>`;
  const iso = date.toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')}<span class="unit"> UTC</span></time>`;
}

/** Words first; the colour only helps. */
export function badge(text: string, tone: 'good' | 'warn' | 'bad' | 'plain' = 'plain'): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}

const STATUS_TONES: Readonly<Record<VersionStatus, 'good' | 'warn' | 'bad' | 'plain'>> = {
  Published: 'good',
  Unfinished: 'warn',
  Unlisted: 'plain',
  Archived: 'warn',
  Disposed: 'bad',
};

export function statusBadge(status: VersionStatus): Html {
  return badge(status, STATUS_TONES[status]);
}

export function origin(version: Pick<VersionRow, 'origin_type' | 'origin_repository' | 'origin_connection'>): string {
  const { origin_type: type, origin_repository: repository, origin_connection: connection } = version;
  const where = connection ?? repository;
  const word = { INTERNAL: 'Internal', EXTERNAL: 'External', UNKNOWN: 'Unknown' }[type];
  return where === null ? word : `${word}, ${connection === null ? 'published to' : 'from'} ${where}`;
}

/** A short text beside a button that copies it. `what` completes "Copy …". */
export function copyable(text: string, what: string): Html {
  return html`<span class="copyable"><code>${text}</code>${copyButton(what)}</span>`;
}

/** For the `code` before it. Without the script there is no button: it could do nothing. */
export function copyButton(what: string): Html {
  return html`<button type="button" class="copy" hidden>Copy<span class="hidden"> ${what}</span></button>`;
}

/** Lines to paste somewhere. */
export function snippet(text: string, what: string): Html {
  return html`<div class="snippet">
    <pre role="group" aria-label="${what}"><code>${text}</code></pre>
    ${copyButton(what)}
  </div>`;
}
