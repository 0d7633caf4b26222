import { atLevel, type Texts } from '../text/levels';
import { text } from '../text/catalogue';
import { currentLevel } from '../text/show';
import { sayingOf } from '../blocks/saying';
import { toldBy } from '../blocks/tell';
import { recall, remember } from '../ui/preferences';
import type { App } from '../session/app';
import { isHeld } from '../session/debug';
import { soundsOf, VoicePanel, type VoiceChoices } from '../panels/voice';
import { SOUND_GROUPS, type SoundGroup } from '../sound/notes';
import { Sounds } from '../sound/sounds';
import { announce, DETAILS, type Detail } from './announcer';
import { Asking } from './asking';
import { takeOverBlocklysRegion } from './blockly-says';
import { FirstOffer } from './first-offer';
import { BrailleLine } from './braille-line';
import { announceFocus } from './focus';
import { LiveRegion } from './live-region';
import { MANNER_LIMITS, OwnVoice, USUAL_MANNER } from './own-voice';
import { SpeechPane } from './pane';
import { letKeysThrough } from './pass-through';
import { programSaid, robotSaid, whereAmI } from './queries';
import { isVoiceMode, Speaker } from './speaker';
import { joined } from './joined';
import { nameOf } from './names';
import { task, tellings } from './tellings';
import { SCAN_SECONDS, type ScanSeconds } from '../ui/scanner';
import type { KeyActions } from '../ui/key-table';

const USUAL: VoiceChoices = { mode: 'reader', detail: 'normal', manner: USUAL_MANNER, pane: false, braille: false, scan: 0, sounds: null };

/** Everything that is spoken on the page: who speaks, what is said of the session, the keyboard and the dialogs. */
export class Talk {
  readonly pane = new SpeechPane();
  readonly voice: VoicePanel;
  readonly speaker: Speaker;
  readonly sounds: Sounds;
  private readonly braille: BrailleLine;
  private readonly reader = new LiveRegion();
  private readonly asking: Asking;

  constructor(private readonly app: App) {
    const own = new OwnVoice((message) => app.tell(message));
    this.sounds = new Sounds(app);
    this.braille = new BrailleLine(this.pane, (message) => app.tell(message));
    app.onMessage((message) => this.braille.hear(message));
    this.speaker = new Speaker({
      own,
      reader: this.reader,
      shown: (queue) => {
        this.pane.show(queue);
        this.braille.follow(queue);
        this.sounds.besideVoice(queue.now !== null);
      },
      ended: ({ type }) => this.cannot({ text: atLevel(text(type === 'end' ? 'speech.end' : 'speech.nothing'), currentLevel()) }),
    });
    this.voice = new VoicePanel(chosenOf(recall('voice') ?? '', recall('sounds')), this.speaker, own, (choices) => this.keep(choices), (group) => this.sounds.sample(group));
    own.mute = () => {
      if (this.voice.now.mode === 'own') announce({ texts: text('speech.none'), kind: 'error' });
    };
    this.showPane();
    app.onMessage((message) => own.hear(message));
    const offer = new FirstOffer({
      own,
      isChosen: (preferences) => recall('voice') !== null || preferences['voice'] !== undefined,
      taken: () => this.takeOffer(),
      declined: () => this.keep(this.voice.now),
    });
    app.onMessage((message) => offer.hear(message));
    this.asking = new Asking(app);
    app.onMessage(({ type }) => {
      if (type === 'welcome') this.askForDetail();
    });
    const sayBlock = (id: string) => {
      const block = app.blocks.workspace.getBlockById(id);
      return block ? sayingOf(block) : null;
    };
    app.onState((state, before) => tellings(state, before, sayBlock).forEach(announce));
    document.body.append(this.reader.root);
  }

  /** Who goes over the page for one switch, when that is wanted. */
  scanWith(scans: (seconds: ScanSeconds) => void): void {
    this.scans = scans;
    scans(this.voice.now.scan);
  }

  private scans: (seconds: ScanSeconds) => void = () => {};

  /** What keys do about what is said. */
  readonly actions: Pick<KeyActions, 'task' | 'nextStep' | 'stepBack' | 'hint' | 'again' | 'earlier' | 'later' | 'faster' | 'slower' | 'louder' | 'quieter' | 'voice' | 'detail' | 'where' | 'program' | 'robot' | 'why'> = {
    task: () => this.task(),
    nextStep: () => this.step(1),
    stepBack: () => this.step(-1),
    hint: () => this.hint(),
    again: () => this.speaker.again(),
    earlier: () => this.speaker.reread(-1),
    later: () => this.speaker.reread(1),
    faster: () => this.voice.change('ratePercent', 1),
    slower: () => this.voice.change('ratePercent', -1),
    louder: () => this.voice.change('volumePercent', 1),
    quieter: () => this.voice.change('volumePercent', -1),
    voice: () => this.voice.nextMode(),
    detail: () => this.voice.nextDetail(),
    where: () => announce({ texts: whereAmI(), kind: 'answer' }),
    program: () => programSaid(this.app.blocks.workspace).forEach((texts) => announce({ texts, kind: 'answer' })),
    robot: () => this.robot(),
    why: () => this.why(),
  };

  /** Why it stands; when the program does, at which block, and what that block will read. */
  private why(): void {
    const { sentence, spoken } = this.app.state.debug;
    const said = isHeld(this.app.state) ? (spoken ?? sentence) : null;
    if (said) announce({ texts: said, kind: 'answer' });
    else this.asking.ask('why');
  }

  /** Where it is and what is around it; where nothing drives, how everything is. */
  private robot(): void {
    if (!this.asking.canAsk) {
      robotSaid(this.app.state).forEach((texts) => announce({ texts, kind: 'answer' }));
      return;
    }
    this.asking.ask('where');
    this.asking.ask('around');
  }

  /** Somebody wants to hear: who speaks, where the help is, and where the keyboard is. */
  private takeOffer(): void {
    this.voice.setMode('own');
    announce({ texts: text('speech.offer.help'), kind: 'answer' });
    announce({ texts: whereAmI(), kind: 'focus' });
  }

  /** True while the editor itself reads aloud. */
  get speaks(): boolean {
    return this.voice.now.mode === 'own';
  }

  /** Says that a button does nothing now. */
  refuse(control: Element): void {
    this.cannot({ texts: joined([nameOf(control), text('speech.resting')]) });
  }

  /** Says that there is nothing more to be done that way, with the sound for it. */
  private cannot(said: { readonly texts: Texts } | { readonly text: string }): void {
    this.sounds.cannot();
    announce({ ...said, kind: 'answer' });
  }

  private task(): void {
    const { lesson, step } = this.app.state;
    if (lesson) task(lesson, step).forEach(announce);
    else announce({ texts: text('ui.lesson.none.story'), kind: 'answer' });
  }

  private step(by: -1 | 1): void {
    const { lesson, step } = this.app.state;
    if (lesson?.steps[step + by]) this.app.dispatch({ type: 'step', to: step + by });
    else this.cannot({ texts: text('speech.end') });
  }

  /** Shown already, it is said once more. */
  private hint(): void {
    const { lesson, step, hintShown } = this.app.state;
    const hint = lesson?.steps[step]?.hint;
    if (!hint) this.cannot({ texts: text('speech.no.hint') });
    else if (hintShown) announce({ texts: hint, kind: 'answer' });
    else this.app.dispatch({ type: 'hint', shown: true });
  }

  /** From now on everything is said. */
  begin(): void {
    this.speaker.listen();
    takeOverBlocklysRegion();
    toldBy((texts, kind) => {
      if (kind === 'cannot') this.sounds.cannot();
      announce({ texts, kind: kind === 'about' ? 'answer' : 'edit' });
    });
    announceFocus();
    this.tellEnds();
    letKeysThrough(this.app.blocks.place, () => this.voice.now.mode === 'reader');
    const picture = document.getElementById('robot-picture');
    if (picture) this.asking.exploreOn(picture);
  }

  /** What this computer remembers for all browsers; what this browser remembers counts before it. */
  recall(preferences: Record<string, string>): void {
    const { sounds, ...voice } = chosenOf(preferences['voice'] ?? '', preferences['sounds'] ?? null);
    if (recall('sounds') === null) this.voice.recall({ sounds });
    if (recall('voice') === null) this.voice.recall(voice);
    this.showPane();
  }

  private keep(choices: VoiceChoices): void {
    this.askForDetail();
    this.showPane();
    const { mode, detail, manner, pane, braille, scan, sounds } = choices;
    const said = [mode, detail, manner.ratePercent, manner.volumePercent, pane ? 'pane' : 'no-pane', braille ? 'braille' : 'no-braille', `scan${scan}`].join(' ');
    remember('voice', said);
    this.app.prefer({ voice: said });
    if (sounds === null) return;
    remember('sounds', sounds.join(' '));
    this.app.prefer({ sounds: sounds.join(' ') });
  }

  /** Who listens is not to go round in circles: lists end, whoever reads them. Who only looks comes back to the first one. */
  private endLists(): void {
    const { workspace } = this.app.blocks;
    const loops = this.voice.now.mode === 'off';
    const flyout = workspace.getFlyout()?.getWorkspace();
    for (const navigator of [workspace.getNavigator(), workspace.getToolbox()?.getNavigator(), flyout?.getNavigator()]) {
      navigator?.setNavigationLoops(loops);
    }
  }

  /** An arrow key among the blocks that leads nowhere says so; Blockly would beep, as at whatever else cannot be. */
  private tellEnds(): void {
    let isArrow = false;
    window.addEventListener('keydown', ({ key, target }) => {
      isArrow = key.startsWith('Arrow');
      if (isArrow && target instanceof Element) this.tellEndOfChoices(target);
    }, { capture: true });
    const { workspace } = this.app.blocks;
    for (const one of [workspace, workspace.getFlyout()?.getWorkspace()]) {
      const sounds = one?.getAudioManager();
      if (!sounds) continue;
      const beep = sounds.playErrorBeep.bind(sounds);
      sounds.playErrorBeep = async () => (isArrow ? this.cannot({ texts: text('speech.end') }) : beep());
    }
  }

  /** In a list of choices the keyboard stays on the list, and a mark moves: where it does not, the list ends. */
  private tellEndOfChoices(list: Element): void {
    const before = list.getAttribute('aria-activedescendant');
    if (before === null) return;
    setTimeout(() => {
      const stays = list.isConnected && list.getAttribute('aria-activedescendant') === before;
      if (stays) this.cannot({ texts: text('speech.end') });
    });
  }

  /** Whoever wants to hear little is told little of runs. */
  private askForDetail(): void {
    this.app.tell({ type: 'tellMe', detail: this.voice.now.detail === 'terse' ? 'terse' : 'normal' });
  }

  /** What was chosen shows, and sounds. */
  private showPane(): void {
    this.endLists();
    this.pane.root.hidden = !this.voice.now.pane;
    this.scans(this.voice.now.scan);
    this.braille.setOn(this.voice.now.pane && this.voice.now.braille);
    this.sounds.choose(soundsOf(this.voice.now), this.voice.now.manner.volumePercent);
  }
}

/** The choices as they were kept; what cannot be understood is as usual. */
function chosenOf(kept: string, sounds: string | null): VoiceChoices {
  const [mode, detail, rate, volume, pane, braille, scan] = kept.split(' ');
  return {
    mode: isVoiceMode(mode) ? mode : USUAL.mode,
    detail: DETAILS.find((one): one is Detail => one === detail) ?? USUAL.detail,
    manner: { ratePercent: within('ratePercent', rate), volumePercent: within('volumePercent', volume) },
    pane: pane === 'pane',
    braille: braille === 'braille',
    scan: SCAN_SECONDS.find((seconds) => scan === `scan${seconds}`) ?? USUAL.scan,
    sounds: sounds === null ? null : SOUND_GROUPS.filter((group): group is SoundGroup => sounds.split(' ').includes(group)),
  };
}

function within(what: keyof typeof MANNER_LIMITS, kept: string | undefined): number {
  const value = Number(kept);
  const { least, most } = MANNER_LIMITS[what];
  return kept !== undefined && value >= least && value <= most ? value : USUAL_MANNER[what];
}
