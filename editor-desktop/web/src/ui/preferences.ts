const KEYS = { level: 'tsumiki.readingLevel', theme: 'tsumiki.theme', tools: 'tsumiki.tools', text: 'tsumiki.text', voice: 'tsumiki.voice', sounds: 'tsumiki.sounds', language: 'tsumiki.language' } as const;

/** What this computer remembers of how somebody likes the page. */
export function recall(what: keyof typeof KEYS): string | null {
  let value: string | null = null;
  try {
    value = window.localStorage.getItem(KEYS[what]);
  } catch {
    // Storage may be forbidden; then nothing is remembered.
  }
  return value;
}

export function remember(what: keyof typeof KEYS, value: string): void {
  try {
    window.localStorage.setItem(KEYS[what], value);
  } catch {
    // As above.
  }
}
