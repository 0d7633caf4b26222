import * as Blockly from 'blockly/core';
import { rubyNodes } from '../text/show';
import { segmentsOf, withoutReadings, type Segment } from '../text/levels';

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
    const base = Blockly.utils.dom.createSvgElement(Blockly.utils.Svg.TSPAN, {}, element);
    base.setAttribute('x', String(at + (width - baseWidth) / 2));
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
  const element = Blockly.utils.dom.createSvgElement(
    Blockly.utils.Svg.TEXT,
    { 'class': 'furigana', 'text-anchor': 'middle', 'aria-hidden': 'true', 'x': xPx, 'y': yPx },
    null,
  );
  element.setAttribute('dominant-baseline', 'central');
  element.style.fontSize = `${READING_PX}px`;
  element.textContent = reading;
  over.after(element);
}

const canvas = document.createElement('canvas').getContext('2d');

function measure(words: string, font: string): number {
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

/** A dropdown that draws the reading above its choice; the list itself shows `<ruby>`. */
class FuriganaDropdown extends Blockly.FieldDropdown {
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

  protected override render_(): void {
    super.render_();
    const notation = this.chosenNotation();
    if (!notation.includes('|')) return;
    const element = this.getTextElement();
    const x = Number(element.getAttribute('x'));
    drawFurigana(element, segmentsOf(notation), x, this.size_.height / 2);
  }

  private chosenNotation(): string {
    const chosen = this.getOptions(true).find((option) => option[1] === this.getValue());
    return typeof chosen?.[0] === 'string' ? chosen[0] : '';
  }
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
