import { it } from '@jest/globals';
import { expectDurable } from '../support/expect-durable.ts';

/** `npm run bench durability` does 500. */
it('keeps what it acknowledged, and no halves, through 60 kills', () => expectDurable(60), 1_200_000);
