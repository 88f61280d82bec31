import { InputError } from '../errors.ts';
import { safeText } from '../safe-text.ts';
import type { Editor } from './editor.ts';

/**
 * An editor that proves every edit before it hands it out: the slot shows what was put there, and nothing but it, and
 * putting back what it showed before gives the old text to the byte. What cannot be shown so, such as a value with a
 * line end that would start a second key, is refused. Contents may hold tokens, so no message quotes them.
 */
export function exact(editor: Editor): Editor {
  return {
    get: (text, slot) => editor.get(text, slot),
    value: (text, slot) => editor.value(text, slot),
    elements: (text, slot) => editor.elements?.(text, slot),
    put(text, slot, content) {
      const edited = editor.put(text, slot, content);
      if (content === undefined || isExact(editor, text, edited, slot, content)) return edited;
      throw new InputError(
        `${safeText(slot)} cannot be written into this file so that it can be read, and be taken out again without a trace. ` +
          'Check it for characters that the format cannot hold, such as line ends, or configure this entry by hand.',
      );
    },
  };
}

function isExact(editor: Editor, text: string, edited: string, slot: string, content: string): boolean {
  try {
    const shown = editor.get(edited, slot);
    return (
      shown !== undefined &&
      withoutIndents(shown) === withoutIndents(content) &&
      editor.put(edited, slot, editor.get(text, slot)) === text
    );
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Editors choose line ends and indentation after the file. */
function withoutIndents(content: string): string {
  return content.replace(/(?:\r\n|\n|\r)[ \t]*/g, '\n').trimStart();
}
