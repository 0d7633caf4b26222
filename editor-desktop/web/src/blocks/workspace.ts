import * as Blockly from 'blockly/core';
import type { WorkspaceState } from '../session/protocol';
import type { Level } from '../text/levels';
import { setBlocklyWords } from './messages';
import { registerFuriganaFields } from './furigana';
import { registerShelf, registerVariablesShelf } from './shelf';
import { registerSpokenLabels, SPOKEN_EXTENSION } from './spoken';
import { blocklyTheme } from './themes';
import type { ThemeName } from './palette';
import { toolboxFor } from './toolbox';
import { registerNumberField } from './number-field';
import { registerVariableField } from './variable-field';
import { allDefinitions } from './vocabulary';

/** Thickness of the scroll bars in pixels. */
const SCROLLBAR_PX = 9;
/** From this width on there is room for larger words; the style sheet says the same. */
const WIDE_PX = 1600;

/** The block area: Blockly with our words, colours and shelves. */
export class BlockArea {
  readonly workspace: Blockly.WorkspaceSvg;
  private types: readonly string[] = [];
  private listeners: (() => void)[] = [];

  constructor(
    place: HTMLElement,
    private level: Level,
    theme: ThemeName,
  ) {
    registerFuriganaFields();
    registerNumberField();
    registerVariableField();
    registerShelf();
    registerSpokenLabels();
    setBlocklyWords(level);
    define(level);
    dropUnusedMenuItems();
    Blockly.Scrollbar.scrollbarThickness = SCROLLBAR_PX;
    this.workspace = Blockly.inject(place, {
      renderer: 'zelos',
      theme: blocklyTheme(theme),
      media: 'media/',
      toolbox: toolboxFor([], level),
      trashcan: true,
      sounds: false,
      comments: false,
      collapse: false,
      disable: false,
      zoom: { controls: false, wheel: false, pinch: true, startScale: window.innerWidth >= WIDE_PX ? 1.05 : 0.9, minScale: 0.4, maxScale: 2 },
      move: { scrollbars: true, drag: true, wheel: true },
      grid: { spacing: 32, length: 2, colour: '#d9d2c5', snap: false },
    });
    hideMeasuringCanvas();
    registerVariablesShelf(this.workspace, () => this.types);
    this.workspace.addChangeListener((event) => {
      if (event.type === Blockly.Events.TOOLBOX_ITEM_SELECT) requestAnimationFrame(tidyFlyout);
      if (!event.isUiEvent && event.type !== Blockly.Events.FINISHED_LOADING) {
        for (const listener of this.listeners) listener();
      }
    });
  }

  /** Called after each change that belongs to the program, also those of undo. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  save(): WorkspaceState {
    return Blockly.serialization.workspaces.save(this.workspace);
  }

  /** Puts other blocks in place. With `undoable`, one undo brings the old ones back. */
  load(state: WorkspaceState, undoable = false): void {
    if (!undoable) {
      this.quietly(() => Blockly.serialization.workspaces.load(state, this.workspace));
      this.workspace.clearUndo();
    } else {
      Blockly.serialization.workspaces.load(state, this.workspace, { recordUndo: true });
    }
    this.settle();
  }

  setToolbox(types: readonly string[]): void {
    this.types = types;
    this.workspace.updateToolbox(toolboxFor(types, this.level));
  }

  /** Says every block anew: ids and the undo history stay. */
  setLevel(level: Level): void {
    this.level = level;
    setBlocklyWords(level);
    const state = this.save();
    define(level);
    this.workspace.updateToolbox(toolboxFor(this.types, level));
    this.quietly(() => {
      Blockly.serialization.workspaces.load(state, this.workspace);
      this.parted();
    });
  }

  setTheme(theme: ThemeName): void {
    this.workspace.setTheme(blocklyTheme(theme));
  }

  zoom(steps: number): void {
    this.workspace.zoomCenter(steps);
  }

  undo(redo: boolean): void {
    this.workspace.undo(redo);
  }

  resize(): void {
    Blockly.svgResize(this.workspace);
  }

  /** Puts the keyboard on a block and brings it into sight. */
  focusBlock(id: string): void {
    const block = this.workspace.getBlockById(id);
    if (!block) return;
    this.workspace.centerOnBlock(id);
    Blockly.getFocusManager().focusNode(block);
  }

  focus(): void {
    Blockly.getFocusManager().focusTree(this.workspace);
  }

  private settle(): void {
    this.parted();
    this.showFromTheTop();
  }

  /** Words are of another length at each level: stacks that grew into one another are set apart. */
  private parted(): void {
    Blockly.renderManagement.triggerQueuedRenders(this.workspace);
    const boxes = this.workspace.getTopBlocks(false).map((block) => block.getBoundingRectangle());
    if (boxes.some((box, i) => boxes.slice(i + 1).some((other) => box.intersects(other)))) {
      this.workspace.cleanUp();
    }
  }

  private quietly(work: () => void): void {
    Blockly.Events.disable();
    try {
      work();
    } finally {
      Blockly.Events.enable();
    }
  }

  /** The first blocks stand near the upper left corner, where reading begins. */
  private showFromTheTop(): void {
    const box = this.workspace.getBlocksBoundingBox();
    if (box.right <= box.left) return;
    const scale = this.workspace.getScale();
    this.workspace.scroll(36 - box.left * scale, 36 - box.top * scale);
  }
}

function define(level: Level): void {
  const extensions = [SPOKEN_EXTENSION];
  const definitions = allDefinitions(level).map((definition) => ({ ...definition, extensions }));
  for (const definition of definitions) delete Blockly.Blocks[(definition as { type?: string }).type ?? ''];
  Blockly.defineBlocksWithJsonArray(definitions);
}

/** Blockly measures text on a canvas beside the page; nobody is to come across it. */
function hideMeasuringCanvas(): void {
  const text = Blockly.utils.dom.createSvgElement(Blockly.utils.Svg.TEXT, {});
  Blockly.utils.dom.getFastTextWidthWithSizeString(text, '16px', 'bold', 'sans-serif');
  document.querySelector('.blocklyComputeCanvas')?.setAttribute('aria-hidden', 'true');
}

/** What is said of a shelf: in it only blocks can be chosen; the places where they join are no choices of the list. */
function tidyFlyout(): void {
  for (const joint of document.querySelectorAll('.blocklyFlyout .blocklyBlockCanvas [role="figure"]')) {
    joint.setAttribute('role', 'none');
    joint.setAttribute('aria-hidden', 'true');
  }
  // A block that is nothing but a menu opens none here: it is taken whole.
  for (const choice of document.querySelectorAll('.blocklyFlyout [role="option"][aria-expanded]')) {
    choice.removeAttribute('aria-expanded');
    choice.removeAttribute('aria-haspopup');
  }
  // It names itself as its own part, by an id that is nowhere on the page.
  for (const owner of document.querySelectorAll('.blocklyFlyout [role="option"][aria-owns]')) {
    const owned = (owner.getAttribute('aria-owns') ?? '').split(/\s+/);
    if (!owned.some((id) => document.getElementById(id))) owner.removeAttribute('aria-owns');
  }
}

/** Menu items that would only puzzle a child. */
function dropUnusedMenuItems(): void {
  const registry = Blockly.ContextMenuRegistry.registry;
  for (const id of ['blockInline', 'blockHelp', 'collapseWorkspace', 'expandWorkspace']) {
    if (registry.getItem(id)) registry.unregister(id);
  }
}
