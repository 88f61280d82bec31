import { it } from '@jest/globals';
import { expectDurable } from '../support/expect-durable.ts';

it('keeps what it acknowledged, and no halves, through 8 kills', () => expectDurable(8), 600_000);
