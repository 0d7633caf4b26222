import * as Blockly from 'blockly/core';
import * as en from 'blockly/msg/en';
import * as ja from 'blockly/msg/ja';
import { textsUnder } from '../text/catalogue';
import { plainAt, type Level } from '../text/levels';

/** Blockly's own words, with ours over the ones that are missing, wrong or hard to read. */
export function setBlocklyWords(level: Level): void {
  Blockly.setLocale((level === 'en' ? en : ja) as unknown as Record<string, string>);
  const words = Blockly.Msg as Record<string, string>;
  for (const [key, texts] of textsUnder('blockly.')) words[key] = plainAt(texts, level);
}
