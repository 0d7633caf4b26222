/** What has been typed of a command of the numeric pad, and what is to be done when it is whole. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'choice' };

export type Command =
  | { readonly kind: 'block'; readonly code: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'choice'; readonly number: number }
  | { readonly kind: 'out' | 'run' | 'stop' | 'check' | 'task' | 'hint' | 'again' | 'program' | 'undo' | 'where' };

export const NOTHING_TYPED: Typed = { kind: 'nothing' };

/** Codes that begin with 0 are no blocks. */
export const ZERO_CODES = {
  '00': 'out', '01': 'run', '02': 'stop', '03': 'check', '04': 'task', '05': 'hint', '06': 'again', '07': 'program',
} as const satisfies Readonly<Record<string, Command['kind']>>;

/** The next state after a key of the pad; null when the key is none of its keys. Pure. */
export function padKey(typed: Typed, key: string): { typed: Typed; command: Command | null } | null {
  const nothing = (command: Command | null) => ({ typed: NOTHING_TYPED, command });
  if (typed.kind === 'number') {
    if (/^[0-9.]$/.test(key)) return { typed: { kind: 'number', digits: typed.digits + key }, command: null };
    if (key !== 'Enter') return nothing(null);
    return nothing(typed.digits === '' ? null : { kind: 'number', value: Number(typed.digits) });
  }
  if (key === '*') return { typed: { kind: 'number', digits: '' }, command: null };
  if (key === '/') return { typed: { kind: 'choice' }, command: null };
  if (key === '-') return nothing({ kind: 'undo' });
  if (key === '+') return nothing({ kind: 'where' });
  if (!/^[0-9]$/.test(key)) return null;
  if (typed.kind === 'choice') return nothing({ kind: 'choice', number: Number(key) });
  if (typed.kind === 'nothing') return { typed: { kind: 'digit', digit: key }, command: null };
  const code = typed.digit + key;
  return nothing(code in ZERO_CODES ? { kind: ZERO_CODES[code as keyof typeof ZERO_CODES] } : { kind: 'block', code });
}
