import { CONTROL } from './vocabulary/control';
import { LISTS, VARIABLES } from './vocabulary/data';
import { EVENTS } from './vocabulary/events';
import { LIGHT } from './vocabulary/light';
import { MACHINE } from './vocabulary/machine';
import { MINE } from './vocabulary/mine';
import { MOVE } from './vocabulary/move';
import { NUMBER } from './vocabulary/number';
import type { BlockSpec } from './vocabulary/part';
import { SENSE } from './vocabulary/sense';
import { TEXT } from './vocabulary/text';

/** Block vocabulary, version 2: `robot-runtime/program/spec/blocks.md`. A shelf shows them in this order. */
export const BLOCKS: Readonly<Record<string, BlockSpec>> = {
  ...EVENTS,
  ...CONTROL,
  ...LIGHT,
  ...MOVE,
  ...SENSE,
  ...NUMBER,
  ...TEXT,
  ...VARIABLES,
  ...LISTS,
  ...MINE,
  ...MACHINE,
};
