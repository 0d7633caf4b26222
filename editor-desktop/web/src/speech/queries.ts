import * as Blockly from 'blockly/core';
import { aboutBlock, aroundBlock } from '../blocks/about';
import { nodeSaying, workspaceSaying } from '../blocks/nodes';
import { placeAt } from '../blocks/places';
import { sayingOf } from '../blocks/saying';
import { isFloor, isStation } from '../robot/course';
import { inWords } from '../robot/in-words';
import { valueRows } from '../robot/values';
import { calledOf, isOnItsOwnFloor } from '../session/robots';
import type { State } from '../session/state';
import { text } from '../text/catalogue';
import type { Texts } from '../text/levels';
import { joined } from './joined';
import { nameOf, stateOf } from './names';

/** Where the keyboard is: a block with its place and what it lies in, or a thing of the page with the place that holds it. */
export function whereAmI(): Texts {
  const node = Blockly.getFocusManager().getFocusedNode();
  const element = document.activeElement;
  if (node && node.getFocusableElement() === element) {
    if (node instanceof Blockly.BlockSvg && !node.isInFlyout) return joined([aboutBlock(node), aroundBlock(node)]);
    const said = nodeSaying(node);
    if (said) return joined([text('ui.blocks'), said]);
  }
  if (!element || element === document.body) return text('ui.app');
  const place = element.closest('dialog, [role="dialog"], header, main, section');
  return joined([...(place && place !== element ? [nameOf(place)] : []), nameOf(element), ...stateOf(element)]);
}

/** The whole program from top to bottom, a sentence a block; how deep it lies is said before it. */
export function programSaid(workspace: Blockly.WorkspaceSvg): Texts[] {
  const tops = workspace.getTopBlocks(true);
  if (tops.length === 0) return [workspaceSaying(workspace)];
  return tops.flatMap((top, i) => [...(tops.length > 1 ? [text('speech.stack', { number: i + 1 })] : []), ...chainSaid(top, 0)]);
}

function chainSaid(first: Blockly.Block, depth: number): Texts[] {
  const said: Texts[] = [];
  for (let block: Blockly.Block | null = first; block; block = block.getNextBlock()) {
    const saying = sayingOf(block);
    said.push(depth === 0 ? saying : text('speech.deeper', { depth, block: saying }));
    const bodies = block.inputList.filter((input) => input.type === Blockly.inputs.inputTypes.STATEMENT);
    bodies.forEach((body, i) => {
      const inner = body.connection?.targetBlock();
      // The first body follows its block; another one has a name of its own.
      if (i > 0 && body.connection) said.push(text('speech.branch', { part: placeAt(body.connection) }));
      if (inner) said.push(...chainSaid(inner, depth + 1));
    });
  }
  return said;
}

/** The robot and what is around it, as it is now. */
export function robotSaid(state: State): Texts[] {
  const values = () => valueRows(state.ports).map(({ name, value }) => text('speech.value', { name, value }));
  if (isOnItsOwnFloor(state)) return [text('robots.real', { name: calledOf(state.robot) }), ...values()];
  const scene = inWords(state.course, { ...state, running: state.run === 'running' });
  if (isFloor(state.course) || isStation(state.course)) return scene;
  return [...scene, ...values()];
}
