import type { ReportFinding, ScratchReport } from '../session/protocol';
import { text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import { labelTexts } from '../text/show';
import { button, el, texts, words } from '../ui/dom';
import { icon } from '../ui/icons';

/** What is missing comes first: a sign and a word for each kind. */
const KINDS = ['left-out', 'replaced', 'different', 'note'] as const;
const SIGNS: Readonly<Record<ReportFinding['kind'], string>> = {
  'left-out': 'circle-dashed',
  replaced: 'repeat',
  different: 'triangle-alert',
  note: 'lightbulb',
};

/** What there is to tell of one sprite. */
export interface SpriteGroup {
  readonly sprite: string;
  readonly findings: readonly ReportFinding[];
}

/** The findings by sprite, in the order in which sprites come up; within one the gravest first. */
export function bySprite(findings: readonly ReportFinding[]): SpriteGroup[] {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.sprite) ?? [];
    group.push(finding);
    groups.set(finding.sprite, group);
  }
  const grave = (finding: ReportFinding) => KINDS.indexOf(finding.kind);
  return [...groups].map(([sprite, found]) => ({ sprite, findings: found.toSorted((a, b) => grave(a) - grave(b)) }));
}

/** The one sentence that counts. */
export function summaryOf(report: ScratchReport): Texts {
  const { file, blocks, taken } = report;
  return text(taken === blocks ? 'report.all' : 'report.some', { file, blocks, taken });
}

/** What became of a Scratch project: to be read once it is open, and again whenever somebody wants. */
export function showScratchReport(report: ScratchReport, goTo: (blockId: string) => void): void {
  const before = document.activeElement;
  const dialog = el('dialog', 'dialog report');
  dialog.dataset['testid'] = 'report';
  const title = words('h2', 'dialog-title', 'report.title');
  title.id = 'report-title';
  const summary = texts('p', 'report-summary', summaryOf(report));
  summary.id = 'report-summary';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.setAttribute('aria-describedby', summary.id);
  let target: string | null = null;
  const leaveTo = (blockId: string) => {
    target = blockId;
    dialog.close();
  };
  const list = el('div', 'report-list', ...bySprite(report.findings).map((group) => section(group, leaveTo)));
  list.id = 'report-list';
  // It scrolls: the arrows must reach it.
  list.tabIndex = 0;
  list.setAttribute('role', 'group');
  list.setAttribute('aria-labelledby', title.id);
  const close = button({ key: 'ui.close', icon: 'x', classes: 'primary', testId: 'report-close', onClick: () => dialog.close() });
  const explained = words('p', 'report-explained', report.findings.length > 0 ? 'report.explained' : 'report.nothing');
  dialog.append(title, summary, explained);
  if (report.findings.length > 0) dialog.append(list);
  dialog.append(el('div', 'dialog-row', close));
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (target !== null) goTo(target);
    else if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  (report.findings.length > 0 ? list : close).focus();
}

function section({ sprite, findings }: SpriteGroup, leaveTo: (blockId: string) => void): HTMLElement {
  const name = sprite === '' ? text('report.project') : verbatim(sprite);
  const heading = words('h3', 'report-sprite', 'report.count', { sprite: name, count: findings.length });
  const items = findings.map((finding) => item(finding, leaveTo));
  return el('section', 'report-group', heading, el('ul', 'report-items', ...items));
}

function item(finding: ReportFinding, leaveTo: (blockId: string) => void): HTMLElement {
  const kind = el('span', `report-kind report-${finding.kind}`, icon(SIGNS[finding.kind]), words('span', '', `report.kind.${finding.kind}`));
  const head = el('p', 'report-head', kind);
  if (finding.block.en !== '') head.append(texts('strong', 'report-block', finding.block));
  if (finding.times > 1) head.append(words('span', 'report-times', 'report.times', { count: finding.times }));
  const body = el('div', 'report-body', head, texts('p', 'report-happened', finding.happened));
  if (finding.script.en !== '') body.append(words('p', 'report-script', 'report.script', { script: finding.script }));
  const line = el('li', 'report-item', body);
  line.dataset['kind'] = finding.kind;
  const { blockId } = finding;
  if (blockId !== null) {
    const go = button({ key: 'report.go', classes: 'small quiet', icon: 'arrow-right', onClick: () => leaveTo(blockId) });
    labelTexts(go, text('report.go.to', { block: finding.block }));
    line.append(go);
  }
  return line;
}
