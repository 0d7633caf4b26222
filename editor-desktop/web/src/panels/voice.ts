import { DETAILS, announce, type Detail } from '../speech/announcer';
import { changed, type Manner, type OwnVoice } from '../speech/own-voice';
import type { Speaker, VoiceMode } from '../speech/speaker';
import { VOICE_MODES } from '../speech/speaker';
import { text } from '../text/catalogue';
import { verbatim } from '../text/levels';
import { label } from '../text/show';
import { SOUND_GROUPS, type SoundGroup } from '../sound/notes';
import { SCAN_SECONDS, type ScanSeconds } from '../ui/scanner';
import { button, el, words } from '../ui/dom';

export interface VoiceChoices {
  readonly mode: VoiceMode;
  readonly detail: Detail;
  readonly manner: Manner;
  /** The last sentences stand on the page. */
  readonly pane: boolean;
  /** The last one in braille too. */
  readonly braille: boolean;
  /** How long scanning rests on each thing; 0 where nobody scans. */
  readonly scan: ScanSeconds;
  /** What is heard beside words; null as long as nobody has chosen. */
  readonly sounds: readonly SoundGroup[] | null;
}

/** Sounds go with the own voice, but for what sounds on and on: that is for who asks for it. */
export function soundsOf({ mode, sounds }: Pick<VoiceChoices, 'mode' | 'sounds'>): readonly SoundGroup[] {
  return sounds ?? (mode === 'own' ? ['edits', 'motions', 'results'] : []);
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
    private readonly sample: (group: SoundGroup) => void,
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
      this.group('sound.menu', SOUND_GROUPS.map((group) => this.choice(`sound.${group}`, `sound-${group}`, () => this.switchSound(group), (now) => soundsOf(now).includes(group)))),
      this.group('speech.pane', [
        this.choice('speech.pane.show', 'voice-pane', () => this.set({ pane: !this.choices.pane }), (now) => now.pane),
        this.choice('speech.braille.show', 'voice-braille', () => this.switchBraille(), (now) => now.pane && now.braille),
      ]),
      this.group('scan.menu', SCAN_SECONDS.map((seconds) => this.choice(`scan.${seconds}`, `scan-${seconds}`, () => this.setScan(seconds), (now) => now.scan === seconds))),
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

  /** Who speaks from now on, and says so. */
  setMode(mode: VoiceMode): void {
    // Whoever hears the editor's own voice sits beside others who read along.
    this.set(mode === 'own' ? { mode, pane: true } : { mode });
    announce({ texts: text(`speech.mode.${mode}.now`), kind: 'answer' });
    if (mode === 'own' && this.voice.engine === null) announce({ texts: text('speech.none'), kind: 'error' });
    else if (mode === 'own') announce({ texts: text('speech.engine', { name: verbatim(this.voice.engine ?? '') }), kind: 'answer', from: 'full' });
  }

  /** The line of braille on or off, and says which; it stands under what is said. */
  private switchBraille(): void {
    const { pane, braille } = this.choices;
    const isOn = !(pane && braille);
    this.set(isOn ? { pane: true, braille: true } : { braille: false });
    announce({ texts: text(isOn ? 'speech.shown' : 'speech.hidden', { name: text('speech.braille') }), kind: 'answer' });
  }

  private setScan(scan: ScanSeconds): void {
    this.set({ scan });
    announce({ texts: text(scan === 0 ? 'scan.off' : 'scan.on'), kind: 'answer' });
    // What is open would be all that is gone over.
    if (scan > 0) this.menu.hidePopover();
  }

  /** One kind of sounds on or off, and says which. */
  private switchSound(group: SoundGroup): void {
    const now = soundsOf(this.choices);
    const isOn = !now.includes(group);
    this.set({ sounds: SOUND_GROUPS.filter((one) => (one === group ? isOn : now.includes(one))) });
    announce({ texts: text(isOn ? 'sound.on' : 'sound.off', { name: text(`sound.${group}`) }), kind: 'answer' });
    if (isOn) this.sample(group);
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
