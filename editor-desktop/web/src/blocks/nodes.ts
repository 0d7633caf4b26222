import * as Blockly from 'blockly/core';
import { hasText, text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import { placeAt, placeOf } from './places';
import { categorySaying, joined, numberSaying, optionSaying, sayingOf, slotName } from './saying';
import { alsoSaid } from './extras';
import { BLOCKS } from './vocabulary';
import type { Part } from './vocabulary/part';

/**
 * What is said of whatever the keyboard is on among the blocks; null where the page's own label
 * says it.
 */
export function nodeSaying(node: Blockly.IFocusableNode | null): Texts | null {
  if (node instanceof Blockly.BlockSvg) return blockSaying(node);
  if (node instanceof Blockly.Field) return fieldSaying(node);
  if (node instanceof Blockly.RenderedConnection) return jointSaying(node);
  if (node instanceof Blockly.WorkspaceSvg && !node.isFlyout) return workspaceSaying(node);
  if (node instanceof Blockly.ToolboxCategory) return categorySaying(node.getId().replace(/^shelf-/, ''));
  return null;
}

/** A block with what one must know of it: where it begins, that it rests, what else is marked on it. */
export function blockSaying(block: Blockly.BlockSvg): Texts {
  const own = block.getFullBlockField();
  const parts = [own ? fieldSaying(own) : sayingOf(block)];
  const beginning = own ? null : beginningOf(block);
  if (beginning) parts.unshift(beginning);
  if (!block.isEnabled()) parts.push(text('blockly.BLOCK_LABEL_DISABLED'));
  return joined([...parts, ...alsoSaid(block)], '、');
}

/** Only where hands would feel an edge: the first block within another, and one that hangs on nothing. */
function beginningOf(block: Blockly.BlockSvg): Texts | null {
  if (block.isInFlyout || block.isDragging() || block.outputConnection || !block.previousConnection) return null;
  const above = block.previousConnection.targetConnection;
  if (!above) return text('place.alone');
  return above.getParentInput() ? placeAt(above) : null;
}

/** What a field is for; its value where that says it. */
export function purposeSaying(field: Blockly.Field): Texts {
  const block = field.getSourceBlock();
  return (block ? purposeOf(block, field) : null) ?? fieldSaying(field);
}

/** The value of a field, and what it is for. */
export function fieldSaying(field: Blockly.Field): Texts {
  const block = field.getSourceBlock();
  const value = block ? valueOf(block, field) : verbatim(field.getText());
  const part = block ? purposeOf(block, field) : null;
  return part ? joined([value, part], '、') : value;
}

function partOf(block: Blockly.Block, field: Blockly.Field): Part | undefined {
  return BLOCKS[block.type]?.parts?.find((part) => part.name === field.name);
}

function valueOf(block: Blockly.Block, field: Blockly.Field): Texts {
  const part = partOf(block, field);
  const value = field.getValue() as unknown;
  if (part?.kind === 'choice') return optionSaying(part.words ?? part.name, String(value));
  if (part?.kind === 'number') return numberSaying(Number(value));
  if (field.isFullBlockField()) return sayingOf(block);
  if (part?.kind === 'things') return joined([text('ui.things'), verbatim(String(value ?? ''))], '、');
  return field.getText() ? verbatim(field.getText()) : text('said.empty.letters');
}

/** What the value is for: the place in which its block lies, or the kind of thing that is chosen. */
function purposeOf(block: Blockly.Block, field: Blockly.Field): Texts | null {
  const input = field.isFullBlockField() ? block.outputConnection?.targetConnection?.getParentInput() : null;
  if (input) return slotName(input.getSourceBlock(), input.name);
  const part = partOf(block, field);
  const key = part?.kind === 'named' ? `heard.kind.${part.naming}` : `heard.kind.${part?.name ?? ''}`;
  return hasText(key) ? text(key) : null;
}

/** An empty place, or the end of what lies in one. */
export function jointSaying(joint: Blockly.RenderedConnection): Texts {
  const input = joint.getParentInput();
  if (input && joint.type === Blockly.ConnectionType.INPUT_VALUE) {
    return text('heard.slot', { part: slotName(joint.getSourceBlock(), input.name) });
  }
  if (input) return text('heard.empty.body', { place: placeAt(joint) });
  return text('heard.end', { place: placeOf(joint.getSourceBlock().getTopStackBlock()) });
}

export function workspaceSaying(workspace: Blockly.WorkspaceSvg): Texts {
  const count = workspace.getTopBlocks(false).length;
  return text(`heard.workspace.${count === 0 ? 'none' : count === 1 ? 'one' : 'many'}`, { count });
}
