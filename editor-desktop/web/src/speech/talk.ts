import { atLevel } from '../text/levels';
import { text } from '../text/catalogue';
import { currentLevel } from '../text/show';
import { toldBy } from '../blocks/tell';
import { recall, remember } from '../ui/preferences';
import type { App } from '../session/app';
import { VoicePanel, type VoiceChoices } from '../panels/voice';
import { announce, DETAILS, type Detail } from './announcer';
import { Asking } from './asking';
import { takeOverBlocklysRegion } from './blockly-says';
import { announceFocus } from './focus';
import { LiveRegion } from './live-region';
import { MANNER_LIMITS, OwnVoice, USUAL_MANNER } from './own-voice';
import { SpeechPane } from './pane';
import { programSaid, robotSaid, whereAmI } from './queries';
import { isVoiceMode, Speaker } from './speaker';
import { joined } from './joined';
import { nameOf } from './names';
import { task, tellings } from './tellings';
import type { KeyActions } from '../ui/key-table';

const USUAL: VoiceChoices = { mode: 'reader', detail: 'normal', manner: USUAL_MANNER, pane: false };

/** Everything that is spoken on the page: who speaks, what is said of the session, the keyboard and the dialogs. */
export class Talk {
  readonly pane = new SpeechPane();
  readonly voice: VoicePanel;
  readonly speaker: Speaker;
  private readonly reader = new LiveRegion();
  private readonly asking: Asking;

  constructor(private readonly app: App) {
    const own = new OwnVoice((message) => app.tell(message));
    this.speaker = new Speaker({
      own,
      reader: this.reader,
      shown: (queue) => this.pane.show(queue),
      ended: ({ type }) => announce({ text: atLevel(text(type === 'end' ? 'speech.end' : 'speech.nothing'), currentLevel()), kind: 'answer' }),
    });
    this.voice = new VoicePanel(chosenOf(recalled()), this.speaker, own, (choices) => this.keep(choices));
    own.mute = () => announce({ texts: text('speech.none'), kind: 'error' });
    this.showPane();
    app.onMessage((message) => own.hear(message));
    this.asking = new Asking(app);
    app.onMessage(({ type }) => {
      if (type === 'welcome') this.askForDetail();
    });
    app.onState((state, before) => tellings(state, before).forEach(announce));
    document.body.append(this.reader.root);
  }

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
    why: () => this.asking.ask('why'),
  };

  /** Where it is and what is around it; where nothing drives, how everything is. */
  private robot(): void {
    if (!this.asking.canAsk) {
      robotSaid(this.app.state).forEach((texts) => announce({ texts, kind: 'answer' }));
      return;
    }
    this.asking.ask('where');
    this.asking.ask('around');
  }

  /** Says that a button does nothing now. */
  refuse(control: Element): void {
    announce({ texts: joined([nameOf(control), text('speech.resting')]), kind: 'answer' });
  }

  private task(): void {
    const { lesson, step } = this.app.state;
    if (lesson) task(lesson, step).forEach(announce);
    else announce({ texts: text('ui.lesson.none.story'), kind: 'answer' });
  }

  private step(by: -1 | 1): void {
    const { lesson, step } = this.app.state;
    if (lesson?.steps[step + by]) this.app.dispatch({ type: 'step', to: step + by });
    else announce({ texts: text('speech.end'), kind: 'answer' });
  }

  /** Shown already, it is said once more. */
  private hint(): void {
    const { lesson, step, hintShown } = this.app.state;
    const hint = lesson?.steps[step]?.hint;
    if (!hint) announce({ texts: text('speech.no.hint'), kind: 'answer' });
    else if (hintShown) announce({ texts: hint, kind: 'answer' });
    else this.app.dispatch({ type: 'hint', shown: true });
  }

  /** From now on everything is said. */
  begin(): void {
    this.speaker.listen();
    takeOverBlocklysRegion();
    toldBy((texts, kind) => announce({ texts, kind: kind === 'about' ? 'answer' : 'edit' }));
    announceFocus();
    const picture = document.getElementById('robot-picture');
    if (picture) this.asking.exploreOn(picture);
  }

  /** What this computer remembers for all browsers; what this browser remembers counts before it. */
  recall(preferences: Record<string, string>): void {
    if (recall('voice') !== null) return;
    this.voice.recall(chosenOf(preferences['voice'] ?? ''));
    this.showPane();
  }

  private keep(choices: VoiceChoices): void {
    this.askForDetail();
    this.showPane();
    const { mode, detail, manner, pane } = choices;
    const said = [mode, detail, manner.ratePercent, manner.volumePercent, pane ? 'pane' : 'no-pane'].join(' ');
    remember('voice', said);
    this.app.prefer({ voice: said });
  }

  /** Who listens is not to go round in circles: lists end. Who looks comes back to the first one. */
  private endLists(): void {
    const { workspace } = this.app.blocks;
    const loops = this.voice.now.mode !== 'own';
    const flyout = workspace.getFlyout()?.getWorkspace();
    for (const navigator of [workspace.getNavigator(), workspace.getToolbox()?.getNavigator(), flyout?.getNavigator()]) {
      navigator?.setNavigationLoops(loops);
    }
  }

  /** Whoever wants to hear little is told little of runs. */
  private askForDetail(): void {
    this.app.tell({ type: 'tellMe', detail: this.voice.now.detail === 'terse' ? 'terse' : 'normal' });
  }

  private showPane(): void {
    this.endLists();
    this.pane.root.hidden = !this.voice.now.pane;
  }
}

function recalled(): string {
  return recall('voice') ?? '';
}

/** The choices as they were kept; what cannot be understood is as usual. */
function chosenOf(kept: string): VoiceChoices {
  const [mode, detail, rate, volume, pane] = kept.split(' ');
  return {
    mode: isVoiceMode(mode) ? mode : USUAL.mode,
    detail: DETAILS.find((one): one is Detail => one === detail) ?? USUAL.detail,
    manner: { ratePercent: within('ratePercent', rate), volumePercent: within('volumePercent', volume) },
    pane: pane === 'pane',
  };
}

function within(what: keyof typeof MANNER_LIMITS, kept: string | undefined): number {
  const value = Number(kept);
  const { least, most } = MANNER_LIMITS[what];
  return kept !== undefined && value >= least && value <= most ? value : USUAL_MANNER[what];
}
