import * as Blockly from 'blockly/core';
import { text } from '../text/catalogue';
import { plainAt } from '../text/levels';
import { currentLevel } from '../text/show';
import { Svg, createSvgElement } from '../ui/svg';
import { alsoSay } from './extras';

const NAME = 'tsumiki_breakpoint';
/** A stop sign, 22 wide, around its middle. */
const SIGN = 'M-4.6,-11 L4.6,-11 L11,-4.6 L11,4.6 L4.6,11 L-4.6,11 L-11,4.6 L-11,-4.6 Z';
const BARS = 'M-3.5,-5 V5 M3.5,-5 V5';
const ARROW = 'M-13,-9 L3,0 L-13,9 Z';

/** Blocks at which the program pauses: a red stop sign on the block, and a word in its label. */
export class Breakpoints {
  private wanted = new Set<string>();
  private signs: SVGElement[] = [];
  private arrow: SVGElement | null = null;
  private current: string | null = null;

  constructor(
    private readonly workspace: Blockly.WorkspaceSvg,
    private readonly onToggle: (block: Blockly.BlockSvg, set: boolean) => void,
    private readonly onSet: () => void,
  ) {
    alsoSay((block) => (this.wanted.has(block.id) ? text('breakpoint.spoken') : null));
    this.addToMenu();
    this.addKey();
    workspace.addChangeListener((event) => {
      if (event.type === Blockly.Events.BLOCK_CREATE || event.type === Blockly.Events.FINISHED_LOADING) this.draw();
    });
  }

  /** Those that are on the page; a deleted block that undo brings back has its sign again. */
  ids(): string[] {
    return [...this.wanted].filter((id) => this.workspace.getBlockById(id));
  }

  /** Exactly these from now on: another project is there. */
  set(ids: readonly string[]): void {
    this.wanted = new Set(ids);
    this.draw();
    for (const id of this.ids()) sayAnew(this.workspace.getBlockById(id));
    this.onSet();
  }

  toggle(block: Blockly.BlockSvg): void {
    const set = !this.wanted.delete(block.id);
    if (set) this.wanted.add(block.id);
    this.draw();
    sayAnew(block);
    this.onToggle(block, set);
  }

  /** Points at the block that comes next, beside the outline that every running block has. */
  showCurrent(id: string | null): void {
    this.current = id;
    this.arrow?.remove();
    const block = id ? this.workspace.getBlockById(id) : null;
    if (!block) return;
    this.arrow = group('paused-arrow', [ARROW]);
    this.place(block, this.arrow, -4);
    const box = block.getBoundingRectangleWithoutChildren();
    const view = this.workspace.getMetricsManager().getViewMetrics(true);
    const sight = new Blockly.utils.Rect(view.top, view.top + view.height, view.left, view.left + view.width);
    if (!box.intersects(sight)) this.workspace.scrollBoundsIntoView(box);
  }

  /** Draws everything anew: blocks were made anew. */
  draw(): void {
    for (const sign of this.signs) sign.remove();
    this.signs = [];
    for (const id of this.ids()) {
      const block = this.workspace.getBlockById(id);
      if (!block) continue;
      const sign = group('breakpoint-sign', [SIGN, BARS]);
      this.place(block, sign, block.width + 16);
      this.signs.push(sign);
    }
    if (this.current) this.showCurrent(this.current);
  }

  private place(block: Blockly.BlockSvg, sign: SVGElement, x: number): void {
    const input = block.inputList[0];
    const row = input?.fieldRow[0]?.getSvgRoot()?.transform.baseVal.consolidate()?.matrix.f ?? 12;
    sign.setAttribute('transform', `translate(${x}, ${row + 10})`);
    block.getSvgRoot().append(sign);
  }

  private addToMenu(): void {
    const registry = Blockly.ContextMenuRegistry.registry;
    if (registry.getItem(NAME)) registry.unregister(NAME);
    registry.register({
      id: NAME,
      weight: 7,
      scopeType: Blockly.ContextMenuRegistry.ScopeType.BLOCK,
      displayText: (scope) => {
        const key = scope.block && this.wanted.has(scope.block.id) ? 'breakpoint.remove' : 'breakpoint.set';
        return plainAt(text(key), currentLevel());
      },
      preconditionFn: (scope) => (scope.block && statementOf(scope.block) === scope.block ? 'enabled' : 'hidden'),
      callback: (scope) => {
        if (scope.block) this.toggle(scope.block);
      },
    });
  }

  private addKey(): void {
    Blockly.ShortcutRegistry.registry.register(
      {
        name: NAME,
        keyCodes: [Blockly.utils.KeyCodes.P],
        preconditionFn: () => focusedStatement() !== null,
        callback: () => {
          const block = focusedStatement();
          if (block) this.toggle(block);
          return block !== null;
        },
      },
      true,
    );
  }
}

/** Its label says it from now on. */
function sayAnew(block: Blockly.BlockSvg | null): void {
  (block as unknown as { recomputeAriaContext?: () => void } | null)?.recomputeAriaContext?.();
}

/** The statement or hat that a block belongs to: a number alone is no place to pause. */
function statementOf(block: Blockly.BlockSvg): Blockly.BlockSvg | null {
  if (block.isInFlyout) return null;
  let statement: Blockly.BlockSvg | null = block;
  while (statement?.outputConnection) statement = statement.getParent();
  return statement;
}

function focusedStatement(): Blockly.BlockSvg | null {
  const node = Blockly.getFocusManager().getFocusedNode();
  const block = node instanceof Blockly.Field ? node.getSourceBlock() : node;
  return block instanceof Blockly.BlockSvg ? statementOf(block) : null;
}

function group(classes: string, paths: readonly string[]): SVGElement {
  const sign = createSvgElement(Svg.G, { class: classes, 'aria-hidden': 'true' });
  for (const d of paths) sign.append(createSvgElement(Svg.PATH, { d }));
  return sign;
}
