import type { App } from '../session/app';
import type { State } from '../session/state';
import { hearEdits } from './edit-ears';
import { inARow, lampsHeard, panOf, RunEars, stateHeard, type Heard } from './happenings';
import { groupOf, notesOf, type Earcon, type SoundGroup } from './notes';
import { Player } from './player';
import { tonesOf } from './sensor-tone';

/** What is left of a sound beside a voice. */
const BESIDE_A_VOICE = 0.35;
/** Sounds that would begin later than this say nothing of now any more. */
const LATEST_SECONDS = 0.6;
const PERCENT = 100;
/** Sounds that are remembered. */
const PLAYED = 100;

/** Plays what is to be heard beside words: edits, the robot's motions, results, sensors. Nothing before somebody has pressed a key. */
export class Sounds {
  private readonly ears = new RunEars();
  private context: AudioContext | null = null;
  private player: Player | null = null;
  private busyUntil = 0;
  private speaking = false;
  private on: ReadonlySet<SoundGroup> = new Set();
  private volumePercent = PERCENT;
  /** What was played, the newest last; for tests and whoever wants to look. */
  readonly played: Earcon[] = [];

  constructor(private readonly app: App) {
    hearEdits(app.blocks.workspace, (earcons) => this.play(earcons.map(here)));
    app.onMessage((message) => {
      if (message.type === 'happened') this.play(this.ears.of(message.events, this.pan()));
    });
    app.onState((state, before) => this.follow(state, before));
    // Browsers make no sound before a key.
    for (const kind of ['keydown', 'pointerdown'] as const) window.addEventListener(kind, () => this.wake(), { capture: true });
  }

  /** Only these from now on, as loud as the voice is to be. */
  choose(on: readonly SoundGroup[], volumePercent: number): void {
    this.on = new Set(on);
    this.volumePercent = volumePercent;
    if (navigator.userActivation?.hasBeenActive) this.wake();
    this.level();
    this.follow(this.app.state, this.app.state);
  }

  /** A voice begins or ends; what it says is not to be masked. */
  besideVoice(speaking: boolean): void {
    if (speaking === this.speaking) return;
    this.speaking = speaking;
    this.level();
  }

  cannot(): void {
    this.play([here('cannot')]);
  }

  /** What that switch turns on, as an example. */
  sample(group: SoundGroup): void {
    const example = { edits: 'placed', motions: 'forward', results: 'passed', sensors: null } as const;
    const earcon = example[group];
    if (earcon) this.play([here(earcon)]);
  }

  play(heard: readonly Heard[]): void {
    const { context, player } = this;
    const wanted = heard.filter(({ earcon }) => this.on.has(groupOf(earcon)));
    if (!context || !player || wanted.length === 0) return;
    const from = Math.max(context.currentTime + 0.005, this.busyUntil);
    for (const { heard: one, at } of inARow(wanted, from, context.currentTime + LATEST_SECONDS)) {
      const notes = notesOf(one.earcon, one.pan);
      player.play(notes, at);
      this.played.push(one.earcon);
      if (this.played.length > PLAYED) this.played.shift();
      this.busyUntil = at + Math.max(...notes.map((note) => note.at + note.seconds));
    }
  }

  private follow(state: State, before: State): void {
    if (state !== before) {
      if (state.runId !== before.runId) this.ears.begin();
      const lamps = state.run === 'running' && before.run === 'running' && state.debug.past === null ? lampsHeard(state.ports, before.ports) : [];
      this.play([...stateHeard(state, before).map(here), ...lamps]);
    }
    const sounds = this.on.has('sensors') && state.run === 'running' && state.debug.paused === null && state.debug.past === null;
    this.player?.hold(sounds ? tonesOf(state.ports) : []);
  }

  private pan(): number {
    return panOf(this.app.state.course, this.app.state.pose);
  }

  private wake(): void {
    if (this.on.size === 0) return;
    this.context ??= new AudioContext({ latencyHint: 'interactive' });
    this.player ??= new Player(this.context);
    if (this.context.state === 'suspended') void this.context.resume();
    this.level();
  }

  private level(): void {
    this.player?.setLevel((this.volumePercent / PERCENT) * (this.speaking ? BESIDE_A_VOICE : 1));
  }
}

function here(earcon: Earcon): Heard {
  return { earcon, pan: 0 };
}
