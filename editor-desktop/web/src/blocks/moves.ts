import * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import { spokenAt, type Texts } from '../text/levels';
import { currentLevel } from '../text/show';
import { placeAt, placeOf, shortSaying, stackSaying } from './places';
import { tell } from './tell';

interface Joints {
  readonly local: Blockly.RenderedConnection;
  readonly neighbour: Blockly.RenderedConnection;
}

/** Blockly's name for a move from place to place, which it does not export. */
const BY_KEYS = 1;
/** Between a new block and what is above it: further than blocks catch one another. */
const BELOW = 64;

/** What Blockly 13.3.0 keeps to itself: pinned by the version and a test. */
interface Insides {
  block: Blockly.BlockSvg;
  connectionCandidate: Joints | null;
  lastAnnouncedLocal: Blockly.RenderedConnection | null | undefined;
  lastAnnouncedNeighbour: Blockly.RenderedConnection | null | undefined;
}

/**
 * Says what is moved and where it would go. Blockly's own sentence leaves the block out after the
 * first step, which in Japanese leaves a particle without a word.
 */
export class SpokenDragStrategy extends Blockly.dragging.BlockDragStrategy {
  private startedAt: Texts = text('place.alone');

  constructor(block: Blockly.BlockSvg) {
    super(block);
    // Blockly calls it at the start of a move and at each step; it is private there.
    (this as unknown as { announceMove: (isStart?: boolean) => void }).announceMove = (isStart) => this.sayStep(isStart);
  }

  override startDrag(event?: PointerEvent | KeyboardEvent): ReturnType<Blockly.dragging.BlockDragStrategy['startDrag']> {
    this.startedAt = placeOf(this.insides().block);
    return super.startDrag(event);
  }

  /** A new block from the shelf begins under everything else: nothing on the page lies over it there, and it is the last to be read. */
  protected override positionNewBlock(onShelf: Blockly.BlockSvg, made: Blockly.BlockSvg): void {
    super.positionNewBlock(onShelf, made);
    if (this.moveMode !== BY_KEYS) return;
    const others = made.workspace.getTopBlocks(false).filter((block) => block !== made).map((block) => block.getBoundingRectangle());
    if (others.length === 0) return;
    const box = made.getBoundingRectangle();
    const left = Math.min(...others.map((other) => other.left));
    const bottom = Math.max(...others.map((other) => other.bottom));
    made.moveBy(left - box.left, bottom + BELOW - box.top);
  }

  override revertDrag(): void {
    // Blockly says its own words at the end of this; ours name the block and its place.
    const words = Blockly.Msg as Record<string, string>;
    const own = words['ANNOUNCE_MOVE_CANCELED'] ?? '';
    const what = stackSaying(this.insides().block);
    words['ANNOUNCE_MOVE_CANCELED'] = spokenAt(text('move.back', { what, place: this.startedAt }), currentLevel());
    try {
      super.revertDrag();
    } finally {
      words['ANNOUNCE_MOVE_CANCELED'] = own;
    }
  }

  private sayStep(isStart = false): void {
    const inside = this.insides();
    const local = inside.connectionCandidate?.local ?? null;
    const neighbour = inside.connectionCandidate?.neighbour ?? null;
    const isSame = inside.lastAnnouncedLocal !== undefined
      && local === inside.lastAnnouncedLocal && neighbour === inside.lastAnnouncedNeighbour;
    if (isSame) return;
    inside.lastAnnouncedLocal = local;
    inside.lastAnnouncedNeighbour = neighbour;
    const what = stackSaying(inside.block);
    tell(text(isStart ? 'move.start' : 'move.step', { what, place: placeOfMove(local, neighbour) }), 'move');
  }

  private insides(): Insides {
    return this as unknown as Insides;
  }
}

/** Where the moving block would stand: it takes the place that is offered, or it takes the other one in. */
export function placeOfMove(local: Blockly.Connection | null, neighbour: Blockly.Connection | null): Texts {
  if (!local || !neighbour) return text('place.alone');
  if (local.getParentInput()) return text('place.around', { block: shortSaying(neighbour.getSourceBlock()) });
  return placeAt(neighbour);
}
