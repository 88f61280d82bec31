import type { Editor } from './editor.ts';

/** A file that is ours as a whole, such as an init script for Gradle. The slot is `file`, its text the whole text. */
export const whole: Editor = { get: content, put: (_text, _slot, wanted) => wanted ?? '', value: content };

function content(text: string): string | undefined {
  return text === '' ? undefined : text;
}
