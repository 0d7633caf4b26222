import type { Texts } from '../text/levels';

/** Texts one after the other, with a short rest between; sentences rest by themselves. */
export function joined(parts: readonly Texts[]): Texts {
  const full = parts.filter((one) => one.hira.trim() !== '' || one.en.trim() !== '');
  return {
    hira: rested(full.map((one) => one.hira), '、 ', ' '),
    ruby: rested(full.map((one) => one.ruby), '、', ''),
    en: rested(full.map((one) => one.en), ', ', ' '),
  };
}

function rested(parts: readonly string[], rest: string, afterSentence: string): string {
  return parts.reduce((said, part) => (said === '' ? part : said + (/[。．！？.!?:：]$/.test(said) ? afterSentence : rest) + part), '');
}
