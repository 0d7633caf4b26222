import * as Blockly from 'blockly/core';
import { rubyNodes } from '../text/show';
import { createSvgElement } from '../ui/svg';
import { segmentsOf, withoutReadings, type Segment } from '../text/levels';
import { shade } from './palette';

/** Height of a reading in pixels: half the words' size, never below 9. */
const READING_PX = 9;
/** How far the words sink below the middle to make room for what stands above them. */
const SINK_PX = 5;

/** Draws base text and readings into an SVG text; answers its width in pixels. */
export function drawFurigana(
  element: SVGTextElement,
  segments: readonly Segment[],
  xPx: number,
  middlePx: number,
): number {
  for (const old of element.parentNode?.querySelectorAll(':scope > .furigana') ?? []) old.remove();
  const style = getComputedStyle(element);
  const baseFont = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const readingFont = `400 ${READING_PX}px ${style.fontFamily}`;
  element.replaceChildren();
  element.setAttribute('x', String(xPx));
  element.setAttribute('y', String(middlePx + SINK_PX));
  let at = xPx;
  for (const segment of segments) {
    const baseWidth = measure(segment.base, baseFont);
    const readingWidth = segment.reading ? measure(segment.reading, readingFont) : 0;
    const width = Math.max(baseWidth, readingWidth);
    const base = createSvgElement('tspan', { x: at + (width - baseWidth) / 2 });
    element.append(base);
    base.textContent = segment.base.replaceAll(' ', Blockly.Field.NBSP);
    if (segment.reading) {
      const middle = at + width / 2;
      drawReading(element, segment.reading, middle, middlePx + SINK_PX - baseHeight(style) / 2);
    }
    at += width;
  }
  return at - xPx;
}

function baseHeight(style: CSSStyleDeclaration): number {
  return Number.parseFloat(style.fontSize) + 6;
}

function drawReading(over: SVGTextElement, reading: string, xPx: number, yPx: number): void {
  const element = createSvgElement('use', {
    'class': 'furigana',
    'href': `#${shapeOf(reading)}`,
    'x': xPx,
    'y': yPx,
    'aria-hidden': 'true',
  });
  over.after(element);
}

/**
 * Each reading stands once in a store outside the blocks and is only pointed at from them: so it
 * is seen, but is no second text of the field that a screen reader or a search would come across.
 */
const shapes = new Map<string, string>();

function shapeOf(reading: string): string {
  const known = shapes.get(reading);
  if (known) return known;
  const id = `furigana-${shapes.size}`;
  const text = createSvgElement('text', {
    'id': id,
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'class': 'furigana-shape',
  });
  shapeStore().append(text);
  text.textContent = reading;
  shapes.set(reading, id);
  return id;
}

function shapeStore(): Element {
  const known = document.getElementById('furigana-store');
  if (known) return known;
  const svg = createSvgElement('svg', { 'class': 'visually-hidden', 'aria-hidden': 'true' });
  const store = createSvgElement('defs', { id: 'furigana-store' });
  svg.append(store);
  document.body.append(svg);
  return store;
}

let canvas: CanvasRenderingContext2D | null = null;

function measure(words: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return words.length * 16;
  canvas.font = font;
  return canvas.measureText(words).width;
}

/** A label that draws `{信号|しんごう}` with its reading above; other labels stay as they are. */
class FuriganaLabel extends Blockly.FieldLabel {
  private segments(): Segment[] {
    return segmentsOf(this.value_ ?? '');
  }

  protected override getText_(): string | null {
    return withoutReadings(this.value_ ?? '');
  }

  protected override render_(): void {
    const segments = this.segments();
    if (!segments.some((segment) => segment.reading)) {
      super.render_();
      return;
    }
    const height = this.getConstants()!.FIELD_TEXT_HEIGHT + 2 * SINK_PX;
    const width = drawFurigana(this.getTextElement(), segments, 0, height / 2);
    this.size_ = new Blockly.utils.Size(width, height);
  }
}

/** What a choice lies on while its list is open: white words stay readable, whatever the block's edge is. */
export function openFieldColour(blockColour: string): string {
  return shade(blockColour, -0.32);
}

/** A dropdown that draws the reading above its choice; the list itself shows `<ruby>`. */
export class FuriganaDropdown extends Blockly.FieldDropdown {
  /** Blockly would cut common beginnings off the options, in the midst of a reading. */
  protected override trimOptions(options: Blockly.MenuOption[]): { options: Blockly.MenuOption[] } {
    return { options };
  }

  protected override showEditor_(event?: MouseEvent): void {
    super.showEditor_(event);
    const list = Blockly.DropDownDiv.getContentDiv();
    for (const item of list.querySelectorAll('.blocklyMenuItemContent')) {
      const last = item.lastChild;
      if (last instanceof Text) last.replaceWith(...rubyNodes(last.data));
    }
  }

  protected override getText_(): string | null {
    return withoutReadings(super.getText_() ?? '');
  }

  override applyColour(): void {
    super.applyColour();
    darkenWhenOpen(this);
  }

  protected override render_(): void {
    super.render_();
    const notation = this.chosenNotation();
    if (!notation.includes('|')) return;
    const element = this.getTextElement();
    const x = Number(element.getAttribute('x'));
    const plainWidth = Blockly.utils.dom.getTextWidth(element);
    const width = drawFurigana(element, segmentsOf(notation), x, this.size_.height / 2);
    this.widen(width - plainWidth);
  }

  /** Readings may be wider than what they stand above: the arrow and the frame give way. */
  private widen(byPx: number): void {
    this.size_ = new Blockly.utils.Size(this.size_.width + byPx, this.size_.height);
    const arrow = this.fieldGroup_?.querySelector('image.blocklyDropdownArrow, image:last-of-type');
    const place = /translate\(([\d.-]+),([\d.-]+)\)/.exec(arrow?.getAttribute('transform') ?? '');
    if (place) arrow?.setAttribute('transform', `translate(${Number(place[1]) + byPx},${place[2]})`);
    this.positionBorderRect_();
  }

  private chosenNotation(): string {
    const chosen = this.getOptions(true).find((option) => option[1] === this.getValue());
    return typeof chosen?.[0] === 'string' ? chosen[0] : '';
  }
}

/** Blockly lays an open choice on the colour of the block's edge, which in the dark look is white. */
export function darkenWhenOpen(field: Blockly.FieldDropdown): void {
  const inner = field as unknown as { menu_: Blockly.Menu | null; borderRect_: SVGRectElement | null };
  const block = field.getSourceBlock();
  if (inner.menu_ && block) inner.borderRect_?.setAttribute('fill', openFieldColour(block.getColour()));
}

/** Puts both in place of Blockly's own, so that every JSON definition gets them. */
export function registerFuriganaFields(): void {
  for (const [name, field] of [
    ['field_label', FuriganaLabel],
    ['field_dropdown', FuriganaDropdown],
  ] as const) {
    Blockly.fieldRegistry.unregister(name);
    Blockly.fieldRegistry.register(name, field as unknown as Blockly.fieldRegistry.RegistrableField);
  }
}
