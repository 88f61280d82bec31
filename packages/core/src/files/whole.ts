import type { Editor } from './editor.ts';

/** A file that is ours as a whole, such as an init script for Gradle. The slot is `file`, its text the whole text. */
export const whole: Editor = {
  get: (text) => (text === '' ? undefined : text),
  put: (_text, _slot, content) => content ?? '',
  value: (text) => (text === '' ? undefined : text),
};
