import { readdirSync, readFileSync } from 'node:fs';
import type { ThemeName } from '../../src/blocks/palette';

/** One rule of a style sheet; of those in `@media` only the ones for every screen. */
export interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: ReadonlyMap<string, string>;
  readonly media: string;
}

const FOLDER = new URL('../../src/styles/', import.meta.url);

/** Every rule of the page's own style sheets. */
export function pageRules(): Rule[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => rulesOf(readFileSync(new URL(name, FOLDER), 'utf8')));
}

/** The rules of a style sheet, those within `@media` with its condition. */
export function rulesOf(css: string, media = ''): Rule[] {
  const rules: Rule[] = [];
  const plain = css.replace(/\/\*[^]*?\*\//g, '');
  for (let at = 0; at < plain.length; ) {
    const open = plain.indexOf('{', at);
    if (open < 0) break;
    const close = endOf(plain, open);
    const head = plain.slice(at, open).trim();
    const body = plain.slice(open + 1, close);
    if (head.startsWith('@media')) rules.push(...rulesOf(body, head.slice('@media'.length).trim()));
    else if (!head.startsWith('@')) rules.push({ selectors: head.split(',').map((one) => one.trim()), declarations: declarationsOf(body), media });
    at = close + 1;
  }
  return rules;
}

function endOf(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

function declarationsOf(body: string): Map<string, string> {
  return new Map(
    body.split(';').flatMap((one): [string, string][] => {
      const colon = one.indexOf(':');
      return colon < 0 ? [] : [[one.slice(0, colon).trim(), one.slice(colon + 1).replace('!important', '').trim()]];
    }),
  );
}

/** The tokens of a look: what `:root` says, and over it what the look says. */
export function tokensOf(theme: ThemeName, rules: readonly Rule[]): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const wanted of [':root', `:root[data-theme='${theme}']`]) {
    for (const rule of rules) {
      if (rule.media !== '' || !rule.selectors.includes(wanted)) continue;
      for (const [name, value] of rule.declarations) if (name.startsWith('--')) tokens.set(name, value);
    }
  }
  return tokens;
}

/** A colour as `#rrggbb`, tokens resolved; null for what is no plain colour. */
export function colourOf(value: string | undefined, tokens: ReadonlyMap<string, string>): string | null {
  const token = /^var\((--[\w-]+)\)$/.exec(value ?? '');
  if (token) return colourOf(tokens.get(token[1] ?? ''), tokens);
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value ?? '');
  if (short) return `#${short.slice(1).map((digit) => digit.repeat(2)).join('')}`.toLowerCase();
  return /^#[0-9a-f]{6}$/i.test(value ?? '') ? (value ?? '').toLowerCase() : null;
}
