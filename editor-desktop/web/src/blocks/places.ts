import * as Blockly from 'blockly/core';
import { hasText, text } from '../text/catalogue';
import { spokenAt, type Texts } from '../text/levels';
import { sayingOf, slotName } from './saying';

const { STATEMENT } = Blockly.inputs.inputTypes;

/** Where a block stands, as one says it: 「もし」の なか, 「1 びょう まつ」の つぎ. */
export function placeOf(block: Blockly.Block): Texts {
  const joint = (block.outputConnection ?? block.previousConnection)?.targetConnection;
  return joint ? placeAt(joint) : text('place.alone');
}

/** The place that a connection of a standing block offers: to what follows it, lies in it, or stands before it. */
export function placeAt(joint: Blockly.Connection): Texts {
  const block = joint.getSourceBlock();
  const input = joint.getParentInput();
  if (input) return placeIn(block, input);
  const named = { block: shortSaying(block) };
  if (joint === block.nextConnection) return text('place.after', named);
  return text(joint === block.previousConnection ? 'place.before' : 'place.around', named);
}

/** What a name of an input says of a block: for events, which tell of parents by id and name. */
export function placeNamed(block: Blockly.Block | null, inputName: string | undefined): Texts {
  if (!block) return text('place.alone');
  const input = inputName ? block.getInput(inputName) : null;
  return input ? placeIn(block, input) : text('place.after', { block: shortSaying(block) });
}

function placeIn(block: Blockly.Block, input: Blockly.Input): Texts {
  const named = { block: shortSaying(block) };
  if (input.type !== STATEMENT) return text('place.slot', { ...named, part: slotName(block, input.name) });
  const key = `block.${block.type}.${input.name.toLowerCase()}`;
  if (!hasText(key)) return text('place.inside', named);
  const part = text(key);
  return isOnly(block, (other) => other.type === block.type)
    ? text('place.inside', { block: part })
    : text('place.else', { ...named, part });
}

/** A block by a short name where no other block has the same, by its sentence otherwise. */
export function shortSaying(block: Blockly.Block): Texts {
  const short = shortName(block);
  return short && isOnly(block, (other) => shortName(other)?.hira === short.hira) ? short : sayingOf(block);
}

function shortName(block: Blockly.Block): Texts | null {
  const key = `short.${block.type}`;
  return hasText(key) ? text(key) : null;
}

/** Whether no other block of the workspace is like it. */
function isOnly(block: Blockly.Block, isLike: (other: Blockly.Block) => boolean): boolean {
  return !block.workspace.getAllBlocks(false).some((other) => other !== block && !other.isInsertionMarker() && isLike(other));
}

/** A block and what hangs under it: 「1 びょう まつ」から 3 こ. */
export function stackSaying(block: Blockly.Block): Texts {
  let count = 1;
  for (let next = block.getNextBlock(); next; next = next.getNextBlock()) count++;
  return countedSaying(block, count);
}

/** A block as the first of so many. */
export function countedSaying(block: Blockly.Block, count: number): Texts {
  const named = { block: sayingOf(block) };
  if (count < 2) return text('move.one', named);
  const several = text('move.several', { ...named, count });
  return { ...several, en: text('move.several', { ...named, count: count - 1 }).en };
}

/** Whether two places would be told with the same words. */
export function samePlace(one: Texts, other: Texts): boolean {
  return spokenAt(one, 'hira') === spokenAt(other, 'hira');
}
