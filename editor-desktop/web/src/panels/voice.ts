import { DETAILS, announce, type Detail } from '../speech/announcer';
import { changed, type Manner, type OwnVoice } from '../speech/own-voice';
import type { Speaker, VoiceMode } from '../speech/speaker';
import { VOICE_MODES } from '../speech/speaker';
import { text } from '../text/catalogue';
import { verbatim } from '../text/levels';
import { label } from '../text/show';
import { button, el, words } from '../ui/dom';

export interface VoiceChoices {
  readonly mode: VoiceMode;
  readonly detail: Detail;
  readonly manner: Manner;
  /** The last sentences stand on the page. */
  readonly pane: boolean;
}

/** Who speaks, how much and how fast: a small menu, and the same by keys. */
export class VoicePanel {
  readonly root = el('div', 'voice');
  private readonly menu = el('div', 'menu voice-menu');

  constructor(
    private choices: VoiceChoices,
    private readonly speaker: Speaker,
    private readonly voice: OwnVoice,
    private readonly changed: (choices: VoiceChoices) => void,
  ) {
    this.menu.popover = 'auto';
    this.menu.id = 'voice-menu';
    this.menu.setAttribute('role', 'dialog');
    label(this.menu, 'speech.menu');
    this.menu.append(
      this.group('speech.mode', VOICE_MODES.map((mode) => this.choice(`speech.mode.${mode}`, `voice-${mode}`, () => this.setMode(mode), (now) => now.mode === mode))),
      this.group('speech.detail', DETAILS.map((detail) => this.choice(`speech.detail.${detail}`, `voice-${detail}`, () => this.set({ detail }), (now) => now.detail === detail))),
      this.group('speech.manner', [
        this.step('speech.slower', 'voice-slower', 'ratePercent', -1),
        this.step('speech.faster', 'voice-faster', 'ratePercent', 1),
        this.step('speech.quieter', 'voice-quieter', 'volumePercent', -1),
        this.step('speech.louder', 'voice-louder', 'volumePercent', 1),
      ]),
      this.choice('speech.pane.show', 'voice-pane', () => this.set({ pane: !this.choices.pane }), (now) => now.pane),
    );
    const open = button({ key: 'speech.menu', icon: 'volume-2', classes: 'tool', testId: 'voice-button', onClick: () => {} });
    open.popoverTargetElement = this.menu;
    open.setAttribute('aria-haspopup', 'dialog');
    this.root.append(open, this.menu);
    this.show();
  }

  get now(): VoiceChoices {
    return this.choices;
  }

  /** What was chosen earlier, without a word. */
  recall(choices: Partial<VoiceChoices>): void {
    this.choices = { ...this.choices, ...choices };
    this.show();
  }

  /** The next one who may speak, and says so. */
  nextMode(): void {
    const at = VOICE_MODES.indexOf(this.choices.mode);
    this.setMode(VOICE_MODES[(at + 1) % VOICE_MODES.length] ?? 'reader');
  }

  nextDetail(): void {
    const detail = DETAILS[(DETAILS.indexOf(this.choices.detail) + 1) % DETAILS.length] ?? 'normal';
    this.set({ detail });
    announce({ texts: text(`speech.detail.${detail}`), kind: 'answer' });
  }

  /** Faster, slower, louder or quieter; at the end it says that it is the end. */
  change(what: keyof Manner, by: -1 | 1): void {
    const manner = changed(this.choices.manner, what, by);
    const atEnd = manner[what] === this.choices.manner[what];
    this.set({ manner });
    const key = atEnd ? 'speech.end' : what === 'ratePercent' ? 'speech.rate.now' : 'speech.volume.now';
    announce({ texts: text(key, { percent: manner[what] }), kind: 'answer' });
  }

  private setMode(mode: VoiceMode): void {
    // Whoever hears the editor's own voice sits beside others who read along.
    this.set(mode === 'own' ? { mode, pane: true } : { mode });
    announce({ texts: text(`speech.mode.${mode}.now`), kind: 'answer' });
    if (mode === 'own' && this.voice.engine === null) announce({ texts: text('speech.none'), kind: 'error' });
    else if (mode === 'own') announce({ texts: text('speech.engine', { name: verbatim(this.voice.engine ?? '') }), kind: 'answer', from: 'full' });
  }

  private set(choices: Partial<VoiceChoices>): void {
    this.choices = { ...this.choices, ...choices };
    this.show();
    this.changed(this.choices);
  }

  private group(key: string, buttons: HTMLElement[]): HTMLElement {
    const group = el('div', 'voice-group', words('h2', 'menu-title', key), el('div', 'voice-row', ...buttons));
    group.setAttribute('role', 'group');
    label(group, key);
    return group;
  }

  private choice(key: string, testId: string, onClick: () => void, isOn: (choices: VoiceChoices) => boolean): HTMLElement {
    const element = button({ key, testId, classes: 'menu-entry', onClick });
    this.marks.push(() => element.setAttribute('aria-pressed', String(isOn(this.choices))));
    return element;
  }

  private readonly marks: (() => void)[] = [];

  private step(key: string, testId: string, what: keyof Manner, by: -1 | 1): HTMLElement {
    return button({ key, testId, classes: 'small', onClick: () => this.change(what, by) });
  }

  private show(): void {
    for (const mark of this.marks) mark();
    this.voice.manner = this.choices.manner;
    this.speaker.setDetail(this.choices.detail);
    this.speaker.setVoice(this.choices.mode);
  }
}
