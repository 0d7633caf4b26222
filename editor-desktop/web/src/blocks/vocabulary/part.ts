import type { Category } from '../palette';

/** What a block is: a head, a part of a chain, the end of one, or a value of a type. */
export type Shape = 'hat' | 'statement' | 'cap' | 'Number' | 'Boolean' | 'String' | 'Colour' | 'any';

/** What lies in an empty place of a block from the shelf: a number, words, a colour `#rrggbb`. */
export type Shadow = number | string | { readonly colour: string };

/** What a named thing of the workspace is; the name Blockly keeps as the variable's type. */
export type Naming = 'variable' | 'message' | 'list' | 'state';

export type Part =
  | { kind: 'choice'; name: string; options: readonly string[]; words?: string }
  | { kind: 'value'; name: string; check?: string; shadow?: Shadow }
  | { kind: 'number'; name: string; value: number; min?: number }
  | { kind: 'words'; name: string; startWith?: string }
  | { kind: 'colour'; name: string; colour: string }
  | { kind: 'named'; name: string; naming: Naming }
  /** The name of a procedure on a block that calls it. */
  | { kind: 'label'; name: string }
  /** The things that a procedure takes: shows them, opens the dialog that changes them. */
  | { kind: 'things'; name: string };

export interface BlockSpec {
  readonly category: Category;
  readonly shape: Shape;
  /** In the order of `%1`, `%2`… in the label. */
  readonly parts?: readonly Part[];
  /** Inputs for blocks inside; each after the first has its own label `block.TYPE.else`. */
  readonly bodies?: readonly string[];
  /** What changes the block's shape after it was made; see `shapes.ts` and `procedures`. */
  readonly mutator?: string;
  readonly extension?: string;
}

export type Family = Readonly<Record<string, Omit<BlockSpec, 'category'>>>;

/** The blocks of one shelf. */
export function family(category: Category, blocks: Family): Record<string, BlockSpec> {
  return Object.fromEntries(Object.entries(blocks).map(([type, block]) => [type, { ...block, category }]));
}

export const choice = (name: string, ...options: string[]): Part => ({ kind: 'choice', name, options });
export const signs = (words: string, ...options: string[]): Part => ({ kind: 'choice', name: 'OP', options, words });
export const number = (name: string, shadow: number): Part => ({ kind: 'value', name, check: 'Number', shadow });
export const condition = (name: string): Part => ({ kind: 'value', name, check: 'Boolean' });
export const any = (name: string, shadow: number | string): Part => ({ kind: 'value', name, shadow });
export const colour = (name: string, shadow: string): Part => ({ kind: 'value', name, check: 'Colour', shadow: { colour: shadow } });

export const variable: Part = { kind: 'named', name: 'VAR', naming: 'variable' };
export const message: Part = { kind: 'named', name: 'MESSAGE', naming: 'message' };
export const list: Part = { kind: 'named', name: 'LIST', naming: 'list' };
export const state: Part = { kind: 'named', name: 'STATE', naming: 'state' };
export const button = choice('BUTTON', 'a', 'b');
export const side = choice('SIDE', 'left', 'right');
