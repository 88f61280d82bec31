import type { Fault, FaultRule } from './fault-rule.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Subject } from './subject.ts';

/** A rule with its count. */
interface Counted {
  readonly rule: FaultRule;
  readonly random: () => number;
  matched: number;
  fired: number;
}

export interface FaultReport {
  readonly rule: string;
  /** Requests that met the rule's conditions, and those of them that had the fault. */
  readonly matched: number;
  readonly fired: number;
}

/** The rules in force. They are asked in their order; the first that is due decides, and the others do not see the request. */
export class Faults {
  #rules: readonly Counted[] = [];

  get active(): boolean {
    return this.#rules.length > 0;
  }

  /** From here on, with all counts at nought. */
  set(rules: readonly FaultRule[]): void {
    this.#rules = rules.map((rule) => ({ rule, random: seededRandom(rule.often.seed), matched: 0, fired: 0 }));
  }

  /** The fault that this request shall have. `possible` leaves out, and does not count, what a fault cannot be done to. */
  next(subject: Subject, possible: (fault: Fault) => boolean): Fault | undefined {
    return this.#rules.find((counted) => {
      if (!counted.rule.matches(subject) || !possible(counted.rule.fault)) return false;
      const { after, every, times, probability } = counted.rule.often;
      counted.matched++;
      const due = counted.matched > after && (counted.matched - after) % every === 0 && counted.fired < times;
      if (!due || counted.random() >= probability) return false;
      counted.fired++;
      return true;
    })?.rule.fault;
  }

  /** Whether a rule with this kind of fault has an eye on the request, due or not. */
  watches(kind: Fault['kind'], subject: Subject): boolean {
    return this.#rules.some(({ rule }) => rule.fault.kind === kind && rule.matches(subject));
  }

  report(): readonly FaultReport[] {
    return this.#rules.map(({ rule, matched, fired }) => ({ rule: rule.text, matched, fired }));
  }
}
