import type { KeptText } from '../../../src/ui/features/bot-builder/kept-text';

/** A kept text that a test can look at and give to a second reader, as a reload would. */
export function keptInMemory(text: string | null = null): KeptText & { text: string | null } {
  return {
    text,
    read() {
      return this.text;
    },
    write(next) {
      this.text = next;
    },
  };
}
