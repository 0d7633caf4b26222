import { LOUDEST, type Note } from './notes';
import type { Tone } from './sensor-tone';

/** Between silence and sound, so that nothing clicks. */
const EDGE_SECONDS = 0.008;
/** How quickly a lasting tone follows its sensor. */
const GLIDE_SECONDS = 0.03;

interface Lasting {
  readonly oscillator: OscillatorNode;
  readonly gain: GainNode;
}

/** Makes notes and lasting tones audible; in a test the context writes samples instead. */
export class Player {
  private readonly out: GainNode;
  private readonly lasting = new Map<string, Lasting>();

  constructor(private readonly context: BaseAudioContext) {
    this.out = context.createGain();
    this.out.connect(context.destination);
  }

  /** How loud everything is, 0 to 1: quieter while somebody speaks. */
  setLevel(level: number): void {
    this.out.gain.setTargetAtTime(level, this.context.currentTime, GLIDE_SECONDS);
  }

  /** Plays notes, their beginning at that time of the context. */
  play(notes: readonly Note[], from: number): void {
    for (const note of notes) this.one(note, from + note.at);
  }

  /** These tones and no others sound from now on. */
  hold(tones: readonly Tone[]): void {
    const now = this.context.currentTime;
    for (const tone of tones) {
      const { oscillator, gain } = this.lasting.get(tone.port) ?? this.begin(tone);
      oscillator.frequency.setTargetAtTime(tone.hertz, now, GLIDE_SECONDS);
      gain.gain.setTargetAtTime(tone.gain, now, GLIDE_SECONDS);
    }
    for (const [port, { oscillator, gain }] of this.lasting) {
      if (tones.some((tone) => tone.port === port)) continue;
      gain.gain.setTargetAtTime(0, now, GLIDE_SECONDS);
      oscillator.stop(now + GLIDE_SECONDS * 6);
      this.lasting.delete(port);
    }
  }

  private begin({ port, hertz, pan }: Tone): Lasting {
    const { oscillator, gain } = this.voice('sine', pan);
    oscillator.frequency.value = hertz;
    gain.gain.value = 0;
    oscillator.start();
    const made = { oscillator, gain };
    this.lasting.set(port, made);
    return made;
  }

  private one(note: Note, at: number): void {
    const { oscillator, gain, panner } = this.voice(note.wave, note.pan);
    const end = at + note.seconds;
    oscillator.frequency.setValueAtTime(note.hertz, at);
    if (note.toHertz !== undefined) oscillator.frequency.exponentialRampToValueAtTime(note.toHertz, end);
    if (note.toPan !== undefined) {
      panner.pan.setValueAtTime(note.pan, at);
      panner.pan.linearRampToValueAtTime(note.toPan, end);
    }
    const loud = Math.min(LOUDEST, note.gain);
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(loud, at + EDGE_SECONDS);
    gain.gain.setValueAtTime(loud, Math.max(at + EDGE_SECONDS, end - EDGE_SECONDS * 3));
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.start(at);
    oscillator.stop(end);
  }

  private voice(wave: OscillatorType, pan: number) {
    const oscillator = this.context.createOscillator();
    oscillator.type = wave;
    const gain = this.context.createGain();
    const panner = this.context.createStereoPanner();
    panner.pan.value = pan;
    oscillator.connect(gain).connect(panner).connect(this.out);
    return { oscillator, gain, panner };
  }
}
