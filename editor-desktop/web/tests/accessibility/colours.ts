import * as Blockly from 'blockly/core';
import { openFieldColour } from '../../src/blocks/furigana';
import { CATEGORIES, contrast, type ThemeName } from '../../src/blocks/palette';
import { blocklyTheme } from '../../src/blocks/themes';
import { textsUnder } from '../../src/text/catalogue';
import type { Findings } from './gates';
import { colourOf, rulesOf, tokensOf, type Rule } from './styles';

/** Two colours that meet, and by how much they are to differ. */
export interface Pair {
  readonly name: string;
  readonly front: string | null;
  readonly back: string | null;
  readonly least: number;
}

/** Looks for people who see little: 7:1. */
const LOW_VISION: readonly ThemeName[] = ['light', 'dark'];

export function leastOfText(theme: ThemeName): number {
  return LOW_VISION.includes(theme) ? 7 : 4.5;
}

/** What is to be seen and not read: edges, rings, signs. */
const LEAST_OF_SHAPES = 3;

/** The pairs that do not differ enough, or whose colours were not found. */
export function lowContrast(pairs: readonly Pair[]): Findings {
  return pairs.flatMap(({ name, front, back, least }) => {
    if (!front || !back) return [`${name}: no colour found`];
    const ratio = contrast(front, back);
    return ratio >= least ? [] : [`${name}: ${ratio.toFixed(2)} of ${least}: ${front} on ${back}`];
  });
}

/** A translucent colour as it looks on a ground. */
export function mixed(front: string, share: number, back: string): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(front, at) * share + part(back, at) * (1 - share)));
  return `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

type Style = Record<'colourPrimary' | 'colourSecondary' | 'colourTertiary', string>;

/** What Blockly draws: its theme object, the style sheet of its renderer, and over both our style sheets. */
export interface Look {
  readonly theme: ThemeName;
  readonly blockly: Blockly.Theme;
  readonly rules: readonly Rule[];
  readonly tokens: ReadonlyMap<string, string>;
}

export function lookOf(theme: ThemeName, rules: readonly Rule[]): Look {
  return { theme, blockly: blocklyTheme(theme), rules, tokens: tokensOf(theme, rules) };
}

/** Every text of every kind of block in every state. */
export function blockTextPairs(look: Look): Pair[] {
  const least = leastOfText(look.theme);
  const words = rendererColour('.blocklyText', 'fill');
  const chosen = rendererColour('.blocklyDropdownText', 'fill');
  const item = rendererColour('.blocklyMenuItemContent', 'color');
  return CATEGORIES.flatMap((category) => {
    const style = look.blockly.blockStyles[`${category}_blocks`] as Style;
    const { colourPrimary: block, colourSecondary: shadow } = style;
    const pair = (state: string, front: string | null, back: string | null): Pair => ({
      name: `${look.theme} ${category} ${state}`, front, back, least,
    });
    return [
      pair('normal', words, block),
      pair('selected', words, block),
      pair('running', words, block),
      pair('with a stop sign', words, block),
      pair('ghost', words, block),
      pair('shadow', words, shadow),
      pair('at rest', words, pageColour(look, '.blocklyDisabledPattern.blocklyDisabledPattern > .blocklyPath', 'fill')),
      pair('readings', pageColour(look, '.furigana', 'fill'), block),
      pair('readings on a shadow', pageColour(look, '.furigana', 'fill'), shadow),
      pair('choice', chosen, block),
      pair('choice on a shadow', chosen, shadow),
      pair('choice, open', chosen, openFieldColour(block)),
      pair('list of choices', item, block),
      pair('list of choices, highlighted', item, mixed('#000000', 0.1, block)),
      pair('text in a field', pageColour(look, '.blocklyEditableField > text.blocklyText', 'fill'), rendererField()),
      pair('text being typed', pageColour(look, '.blocklyHtmlInput', 'color'), pageColour(look, '.blocklyHtmlInput', 'background')),
    ];
  });
}

/** The names of colours on the colours themselves; where people see little they have an edge of the opposite. */
export function colourNamePairs(look: Look): Pair[] {
  return textsUnder('option.colour.').map(([colour]) => {
    const front = contrast(colour, '#000000') > contrast(colour, '#ffffff') ? 'on-light' : 'on-dark';
    const edge = strokeOfColourName(look, front);
    return {
      name: `${look.theme} ${colour}`,
      front: pageColour(look, `.colour-field.${front} > .blocklyText.blocklyText`, 'fill'),
      back: edge ?? colour,
      least: leastOfText(look.theme),
    };
  });
}

function strokeOfColourName(look: Look, front: string): string | null {
  const rule = look.rules.find((one) => one.selectors.some((selector) =>
    selector.startsWith(`:root[data-theme='${look.theme}']`) && selector.includes(`.colour-field.${front} > .blocklyText`)));
  return rule?.declarations.get('paint-order') === 'stroke' ? colourOf(rule.declarations.get('stroke'), look.tokens) : null;
}

/** Edges, rings and signs: the ring against the gap that lies around it on both sides, and both against what is there. */
export function shapePairs(look: Look): Pair[] {
  const token = (name: string) => colourOf(`var(--${name})`, look.tokens);
  const component = (name: string) => String(look.blockly.getComponentStyle(name));
  const [ring, gap, running, halo] = [token('focus'), token('focus-gap'), token('running'), token('running-halo')];
  const grounds = { workspace: component('workspaceBackgroundColour'), flyout: component('flyoutBackgroundColour') };
  const least = LEAST_OF_SHAPES;
  const sees = (name: string, one: string | null, other: string | null, back: string): Pair => ({
    name: `${look.theme} ${name}`, front: clearer(one, other, back), back, least,
  });
  const blocks = CATEGORIES.map((category) => [category, look.blockly.blockStyles[`${category}_blocks`] as Style] as const);
  return [
    { name: `${look.theme} ring beside its gap`, front: ring, back: gap, least },
    { name: `${look.theme} running line beside its halo`, front: running, back: halo, least },
    { name: `${look.theme} marker of where a block will stand`, back: grounds.workspace, least,
      front: mixed(component('insertionMarkerColour'), Number(component('insertionMarkerOpacity')), grounds.workspace) },
    { name: `${look.theme} scroll bar`, back: grounds.workspace, least,
      front: mixed(component('scrollbarColour'), Number(component('scrollbarOpacity')), grounds.workspace) },
    ...Object.entries(grounds).flatMap(([place, ground]) => [
      sees(`ring on the ${place}`, ring, gap, ground),
      sees(`running line on the ${place}`, running, halo, ground),
      ...blocks.map(([category, style]) => sees(`${category} edge on the ${place}`, style.colourTertiary, style.colourPrimary, ground)),
    ]),
    ...blocks.flatMap(([category, style]) => [
      sees(`ring on a ${category} block`, ring, gap, style.colourPrimary),
      sees(`running line on a ${category} block`, running, halo, style.colourPrimary),
    ]),
  ];
}

/** The ring around parts of the page, on each ground that the page has. */
export function pageRingPairs(look: Look): Pair[] {
  return ['paper', 'card', 'tint', 'good-tint', 'notyet-tint', 'bad-tint'].map((ground) => ({
    name: `${look.theme} ring on ${ground}`,
    front: colourOf('var(--focus)', look.tokens),
    back: colourOf(`var(--${ground})`, look.tokens),
    least: LEAST_OF_SHAPES,
  }));
}

/** Inks and the grounds on which they stand somewhere on the page. */
const INKS: Record<string, readonly string[]> = {
  'ink': ['paper', 'card', 'tint', 'good-tint', 'notyet-tint', 'bad-tint'],
  'ink-soft': ['paper', 'card', 'tint', 'good-tint', 'notyet-tint', 'bad-tint'],
  'accent': ['paper', 'card', 'tint'],
  'on-accent': ['accent'],
  'good': ['card', 'good-tint'],
  'notyet': ['card', 'notyet-tint'],
  'bad': ['card', 'bad-tint'],
};

/** Inks on grounds, and every rule that says both a colour and a ground. */
export function pageTextPairs(look: Look): Pair[] {
  const least = leastOfText(look.theme);
  const known = Object.entries(INKS).flatMap(([ink, grounds]) =>
    grounds.map((ground): Pair => ({
      name: `${look.theme} ${ink} on ${ground}`,
      front: colourOf(`var(--${ink})`, look.tokens),
      back: colourOf(`var(--${ground})`, look.tokens),
      least,
    })),
  );
  return [...known, ...rulePairs(look, least)];
}

function rulePairs(look: Look, least: number): Pair[] {
  return look.rules.flatMap((rule) => {
    const { declarations: said } = rule;
    const front = colourOf(said.get('color'), look.tokens);
    const back = colourOf(said.get('background') ?? said.get('background-color'), look.tokens);
    const other = rule.selectors.every((selector) => /data-theme='(\w+)'/.test(selector) && !selector.includes(`'${look.theme}'`));
    return front && back && !other ? [{ name: `${look.theme} ${rule.selectors.join(', ')}`, front, back, least }] : [];
  });
}

function clearer(one: string | null, other: string | null, back: string): string | null {
  if (!one || !other) return null;
  return contrast(one, back) > contrast(other, back) ? one : other;
}

/** What our style sheets say last of the selector that ends so, for this look or for every one. */
function pageColour(look: Look, selectorPart: string, property: string): string | null {
  const said = look.rules.filter(({ selectors, declarations, media }) =>
    media === '' && declarations.has(property) && selectors.some((selector) => {
      const theme = /^:root\[data-theme='(\w+)'\] /.exec(selector);
      const own = theme ? selector.slice(theme[0].length) : selector;
      return (own === selectorPart || own.startsWith(`${selectorPart}:`)) && (!theme || theme[1] === look.theme);
    }));
  return colourOf(said.at(-1)?.declarations.get(property), look.tokens);
}

class Renderer extends Blockly.zelos.ConstantProvider {
  styleSheet(): string {
    return this.getCSS_('').join('\n');
  }
}

const RENDERER = new Renderer();
const RENDERER_RULES = rulesOf(RENDERER.styleSheet());

function rendererColour(selectorEnd: string, property: string): string | null {
  const said = RENDERER_RULES.filter(({ selectors, declarations }) =>
    declarations.has(property) && selectors.some((selector) => selector.endsWith(selectorEnd) && !selector.includes('>')));
  return colourOf(said.at(-1)?.declarations.get(property), new Map());
}

function rendererField(): string | null {
  return colourOf(RENDERER.FIELD_BORDER_RECT_COLOUR, new Map());
}
