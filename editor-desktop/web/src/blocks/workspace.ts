import * as Blockly from 'blockly/core';
import type { WorkspaceState } from '../session/protocol';
import type { Level } from '../text/levels';
import { mendMenus } from './menus';
import { setBlocklyWords } from './messages';
import { commentsByKey } from './comments';
import { registerDragger } from './dragger';
import { registerAbout } from './about';
import { tellEdits } from './edits';
import { registerOwnShelves } from './own-shelves';
import { alignCalls, followProcedures } from './procedures/follow';
import { defineBlocks, registerParts } from './register';
import { registerShelf } from './shelf';
import { blocklyTheme } from './themes';
import type { ThemeName } from './palette';
import { offered, toolboxFor } from './toolbox';
import type { ToolLevel } from './tool-levels';

/** Thickness of the scroll bars in pixels. */
const SCROLLBAR_PX = 9;
/** From this width on there is room for larger words; the style sheet says the same. */
const WIDE_PX = 1600;

/** The block area: Blockly with our words, colours and shelves. */
export class BlockArea {
  readonly workspace: Blockly.WorkspaceSvg;
  /** The blocks that the lesson offers; none in free work. */
  private lessonTypes: readonly string[] = [];
  private listeners: (() => void)[] = [];
  /** The block that had the keyboard last. */
  private lastBlockId: string | null = null;

  constructor(
    readonly place: HTMLElement,
    private level: Level,
    theme: ThemeName,
    private toolLevel: ToolLevel,
  ) {
    registerParts();
    registerShelf();
    registerDragger();
    registerAbout();
    mendMenus();
    setBlocklyWords(level);
    defineBlocks(level);
    dropUnusedMenuItems();
    Blockly.Scrollbar.scrollbarThickness = SCROLLBAR_PX;
    Blockly.FlyoutButton.TEXT_MARGIN_X = 14;
    Blockly.FlyoutButton.TEXT_MARGIN_Y = 9;
    Blockly.FlyoutButton.BORDER_RADIUS = 10;
    place.setAttribute('role', 'application');
    this.workspace = Blockly.inject(place, {
      renderer: 'zelos',
      theme: blocklyTheme(theme),
      media: 'media/',
      toolbox: toolboxFor(this.types(), level),
      trashcan: true,
      sounds: false,
      comments: true,
      collapse: false,
      disable: false,
      zoom: { controls: false, wheel: false, pinch: true, startScale: window.innerWidth >= WIDE_PX ? 1.05 : 0.9, minScale: 0.4, maxScale: 2 },
      move: { scrollbars: true, drag: true, wheel: true },
      grid: { spacing: 32, length: 2, colour: '#d9d2c5', snap: false },
    });
    hideMeasuringCanvas();
    registerOwnShelves(this.workspace, () => this.types());
    followProcedures(this.workspace);
    commentsByKey();
    tellEdits(this.workspace);
    this.workspace.addChangeListener((event) => {
      if (event.type === Blockly.Events.SELECTED) {
        this.lastBlockId = (event as Blockly.Events.Selected).newElementId ?? this.lastBlockId;
      }
      if (event.type === Blockly.Events.TOOLBOX_ITEM_SELECT) {
        tidyFlyout();
        requestAnimationFrame(tidyFlyout);
      }
      if (!event.isUiEvent && event.type !== Blockly.Events.FINISHED_LOADING) {
        for (const listener of this.listeners) listener();
      }
    });
  }

  /** Called after each change that belongs to the program, also those of undo. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Called when another block is chosen, or none. */
  onSelect(listener: (id: string | null) => void): void {
    this.workspace.addChangeListener((event) => {
      if (event.type === Blockly.Events.SELECTED) listener((event as Blockly.Events.Selected).newElementId ?? null);
    });
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

  /** Shows the blocks of a lesson, or with none those of the chosen level. */
  setToolbox(lessonTypes: readonly string[]): void {
    this.lessonTypes = lessonTypes;
    this.workspace.updateToolbox(toolboxFor(this.types(), this.level));
  }

  setToolLevel(toolLevel: ToolLevel): void {
    this.toolLevel = toolLevel;
    this.workspace.updateToolbox(toolboxFor(this.types(), this.level));
  }

  /** The block types on offer now. */
  offered(): readonly string[] {
    return this.types();
  }

  private types(): readonly string[] {
    return offered(this.lessonTypes, this.toolLevel);
  }

  /** Says every block anew: ids and the undo history stay. */
  setLevel(level: Level): void {
    this.level = level;
    setBlocklyWords(level);
    const state = this.save();
    defineBlocks(level);
    this.workspace.updateToolbox(toolboxFor(this.types(), level));
    this.quietly(() => {
      Blockly.serialization.workspaces.load(state, this.workspace);
      alignCalls(this.workspace);
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

  /** Puts the keyboard where it was among the blocks, or on the first one. */
  focus(): void {
    const last = this.lastBlockId ? this.workspace.getBlockById(this.lastBlockId) : null;
    const block = last ?? this.workspace.getTopBlocks(true)[0];
    if (block) Blockly.getFocusManager().focusNode(block);
    else Blockly.getFocusManager().focusTree(this.workspace);
  }

  /** Goes to the shelves or to the blocks by the letter that leads there among the blocks; true when it was one of them. */
  goTo(letter: string): boolean {
    const toolbox = this.workspace.getToolbox();
    if (letter === 't' && toolbox) Blockly.getFocusManager().focusTree(toolbox);
    else if (letter === 'w') this.focus();
    else return false;
    return true;
  }

  private settle(): void {
    this.quietly(() => alignCalls(this.workspace));
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
  for (const id of ['blockInline', 'blockHelp', 'collapseWorkspace', 'expandWorkspace', 'commentCreate']) {
    if (registry.getItem(id)) registry.unregister(id);
  }
}
