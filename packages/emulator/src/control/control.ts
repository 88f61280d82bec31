import type { Clock } from '../clock.ts';
import type { RequestSource } from '../http/request.ts';
import { applyClock, parseClock } from './clock-setting.ts';
import { parseFaultRule } from './fault-rule.ts';
import { Faults, type FaultReport } from './faults.ts';
import { formatLatency, NO_LATENCY, parseLatency, type Latency } from './latency.ts';
import { QuotaGate } from './quota-gate.ts';
import { formatQuotas, NO_QUOTAS, parseQuotas } from './quota-rates.ts';
import { formatSource, parseSource } from './source-setting.ts';
import { SettingError } from './setting-error.ts';

/** As a user writes them; what is left out stays as it is. See the parsers for the forms. */
export interface ControlSettings {
  readonly clock?: string | undefined;
  readonly latency?: string | undefined;
  readonly quotas?: unknown;
  readonly faults?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

export interface ControlState {
  readonly clock: { readonly now: string; readonly offsetMilliseconds: number };
  readonly latency: string;
  readonly quotas: ReturnType<typeof formatQuotas>;
  readonly faults: readonly FaultReport[];
  readonly source: string;
}

/** What tests set to be cruel, at the start and while the emulator runs. */
export interface Control {
  readonly clock: Clock;
  readonly quotas: QuotaGate;
  readonly faults: Faults;
  readonly latency: Latency;
  /** Where requests come from, instead of where they do. */
  readonly source: Partial<RequestSource>;
  /** Changes what is named, at once; throws a SettingError, and then nothing has changed. */
  change(settings: ControlSettings): void;
  /** Back to how the emulator was started, the clock to the time that would be now. */
  reset(): void;
  state(): ControlState;
}

/**
 * Throws a SettingError when the settings of the start are wrong. `formats`: the names of those that rules may name.
 */
export function createControl(clock: Clock, atStart: ControlSettings, formats: readonly string[]): Control {
  const quotas = new QuotaGate(clock);
  const faults = new Faults();
  let latency = NO_LATENCY;
  let source: Partial<RequestSource> = {};
  const change = (settings: ControlSettings): void => {
    const parsed = parseSettings(settings, formats);
    if (parsed.clock !== undefined) applyClock(clock, parsed.clock);
    if (parsed.quotas !== undefined) quotas.set(parsed.quotas);
    if (parsed.faults !== undefined) faults.set(parsed.faults);
    latency = parsed.latency ?? latency;
    source = parsed.source ?? source;
  };
  change(atStart);
  const offset = clock.offset;
  return {
    clock,
    quotas,
    faults,
    get latency() {
      return latency;
    },
    get source() {
      return source;
    },
    change,
    reset: () => {
      clock.advance(offset - clock.offset);
      latency = NO_LATENCY;
      source = {};
      quotas.set(NO_QUOTAS);
      faults.set([]);
      change({ ...atStart, clock: undefined });
    },
    state: () => ({
      clock: { now: new Date(clock.now()).toISOString(), offsetMilliseconds: clock.offset },
      latency: formatLatency(latency),
      quotas: formatQuotas(quotas.quotas),
      faults: faults.report(),
      source: formatSource(source),
    }),
  };
}

function parseSettings({ clock, latency, quotas, faults, source }: ControlSettings, formats: readonly string[]) {
  const named = <T, R>(name: string, value: T | undefined, parse: (value: T) => R): R | undefined => {
    if (value === undefined) return undefined;
    try {
      return parse(value);
    } catch (error) {
      if (error instanceof SettingError) throw new SettingError(`'${name}' ${error.message}`);
      throw error;
    }
  };
  return {
    clock: named('clock', clock, parseClock),
    latency: named('latency', latency, parseLatency),
    source: named('source', source, parseSource),
    quotas: named('quotas', quotas, parseQuotas),
    faults: faults
      ?.map((rule, index) => named(`faults[${index}]`, rule, (text) => parseFaultRule(text, formats)))
      .filter((rule) => rule !== undefined),
  };
}
