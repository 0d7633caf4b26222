import { textsUnder } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';

/** A colour as a port carries it, 0xrrggbb, in the way pages write it. */
export function colourCode(value: number): string {
  return `#${Math.max(0, Math.min(0xffffff, Math.round(value))).toString(16).padStart(6, '0')}`;
}

/** The word for a colour: that of the nearest colour that has one. */
export function colourName(value: number): Texts {
  const wanted = channels(colourCode(value));
  let nearest = verbatim(colourCode(value));
  let least = Infinity;
  for (const [code, name] of textsUnder('option.colour.')) {
    const distance = channels(code).reduce((sum, channel, i) => sum + (channel - (wanted[i] ?? 0)) ** 2, 0);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

function channels(code: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(code.slice(at, at + 2), 16));
}
