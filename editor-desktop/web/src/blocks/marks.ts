import * as Blockly from 'blockly/core';
import { Svg, createSvgElement } from '../ui/svg';
import type { Diagnostic, Trap } from '../session/protocol';
import { plainAt } from '../text/levels';
import { currentLevel } from '../text/show';

const WARNING_ID = 'tsumiki';
/** How often, at most, the workspace moves after what runs. */
const FOLLOW_EVERY_MILLIS = 800;

/** Marks on blocks: a thick outline for what runs, a badge and an outline for what needs mending. */
export class BlockMarks {
  private outlines = new Map<string, SVGPathElement>();
  private marked: string[] = [];
  private followedAtMillis = 0;

  constructor(private readonly workspace: Blockly.WorkspaceSvg) {}

  /** Outlines exactly these blocks. */
  showRunning(ids: readonly string[]): void {
    for (const [id, outline] of this.outlines) {
      if (ids.includes(id)) continue;
      outline.parentElement?.remove();
      this.outlines.delete(id);
    }
    for (const id of ids) this.outline(id);
    this.follow(ids);
  }

  /** Brings what runs into sight when none of it is, calmly: no more than once in a while. */
  private follow(ids: readonly string[]): void {
    const now = performance.now();
    if (now - this.followedAtMillis < FOLLOW_EVERY_MILLIS || this.workspace.isDragging()) return;
    const view = this.workspace.getMetricsManager().getViewMetrics(true);
    const sight = new Blockly.utils.Rect(view.top, view.top + view.height, view.left, view.left + view.width);
    const boxes = ids.flatMap((id) => {
      const block = this.workspace.getBlockById(id);
      return block ? [block.getBoundingRectangleWithoutChildren()] : [];
    });
    const first = boxes[0];
    if (!first || boxes.some((box) => box.intersects(sight))) return;
    this.followedAtMillis = now;
    this.workspace.scrollBoundsIntoView(first);
  }

  /** Shows what the compiler said, on the blocks it speaks of. */
  showFindings(findings: readonly (Diagnostic | (Trap & { severity: 'error' }))[]): void {
    for (const id of this.marked) {
      const block = this.workspace.getBlockById(id);
      block?.setWarningText(null, WARNING_ID);
      block?.getSvgRoot().classList.remove('has-error', 'has-warning');
    }
    this.marked = [];
    for (const finding of findings) this.mark(finding);
  }

  private mark(finding: Diagnostic | (Trap & { severity: 'error' })): void {
    const block = finding.blockId ? this.workspace.getBlockById(finding.blockId) : null;
    if (!block || this.marked.includes(block.id)) return;
    block.setWarningText(plainAt(finding.message, currentLevel()), WARNING_ID);
    block.getSvgRoot().classList.add(finding.severity === 'error' ? 'has-error' : 'has-warning');
    this.marked.push(block.id);
  }

  private outline(id: string): void {
    const block = this.workspace.getBlockById(id);
    const shape = block?.pathObject as { svgPath?: SVGPathElement } | undefined;
    const path = shape?.svgPath?.getAttribute('d');
    if (!block || !path) return;
    let outline = this.outlines.get(id);
    if (!outline || !outline.isConnected) {
      const group = createSvgElement(Svg.G, { class: 'running-outline', 'aria-hidden': 'true' });
      group.append(createSvgElement(Svg.PATH, { class: 'running-halo' }));
      outline = createSvgElement(Svg.PATH, { class: 'running-line' });
      group.append(outline);
      block.getSvgRoot().append(group);
      this.outlines.set(id, outline);
    }
    for (const line of outline.parentElement?.children ?? []) line.setAttribute('d', path);
  }
}
