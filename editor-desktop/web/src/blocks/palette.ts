/** Shelves of the toolbox, in the order in which they stand. */
export const CATEGORIES = [
  'start', 'control', 'light', 'move', 'sense', 'number', 'text', 'variables', 'lists', 'mine', 'machine',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const THEMES = ['paper', 'light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

export function isTheme(value: unknown): value is ThemeName {
  return typeof value === 'string' && (THEMES as readonly string[]).includes(value);
}

export interface Palette {
  readonly blocks: Readonly<Record<Category, string>>;
  /** Edge of a block; null means a darker shade of the block itself. */
  readonly edge: string | null;
  readonly workspace: string;
  readonly shelf: string;
  readonly flyout: string;
  readonly ink: string;
  readonly scrollbar: string;
}

/** Text on every block, in every theme. */
export const BLOCK_TEXT = '#ffffff';

const PAPER: Palette['blocks'] = {
  start: '#8a4b00',
  move: '#1d4ed8',
  sense: '#0f6b5c',
  light: '#9a3412',
  control: '#8f1d6b',
  number: '#1e5a8a',
  text: '#6b4f0a',
  variables: '#b42318',
  lists: '#5b3fa0',
  mine: '#334155',
  machine: '#3f6212',
};

/** Deeper shades, 7:1 and better under white text. */
const DEEP: Palette['blocks'] = {
  start: '#7a4200',
  move: '#1e40af',
  sense: '#0b5a4d',
  light: '#86290b',
  control: '#7d1a5e',
  number: '#174a73',
  text: '#5c4408',
  variables: '#981b12',
  lists: '#4c3389',
  mine: '#334155',
  machine: '#35530f',
};

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  paper: {
    blocks: PAPER,
    edge: null,
    workspace: '#fffdf9',
    shelf: '#f3eee5',
    flyout: '#efe9de',
    ink: '#1f2430',
    scrollbar: '#8c8474',
  },
  light: {
    blocks: DEEP,
    edge: '#000000',
    workspace: '#ffffff',
    shelf: '#ffffff',
    flyout: '#f2f2f2',
    ink: '#000000',
    scrollbar: '#555555',
  },
  dark: {
    blocks: DEEP,
    edge: '#f5f5f5',
    workspace: '#000000',
    shelf: '#000000',
    flyout: '#1c1c1c',
    ink: '#ffffff',
    scrollbar: '#bbbbbb',
  },
};

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour mixed with black (negative share) or white, share from -1 to 1. */
export function shade(colour: string, share: number): string {
  const target = share < 0 ? 0 : 255;
  const mixed = channels(colour).map((c) => Math.round(c + (target - c) * Math.abs(share)));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
