import * as Blockly from 'blockly/core';
import { spokenAt, type Texts } from '../text/levels';
import { currentLevel } from '../text/show';

/** What kind of thing is told of the blocks. */
export type Telling = 'move' | 'edit' | 'about' | 'cannot';

type Teller = (texts: Texts, kind: Telling) => void;

/** Blockly's own live region, until somebody who speaks takes over. */
const quietly: Teller = (texts) => Blockly.utils.aria.announceDynamicAriaState(spokenAt(texts, currentLevel()));

const HEARD_BY: { teller: Teller } = { teller: quietly };

/** Says something of the blocks, at every level. */
export function tell(texts: Texts, kind: Telling): void {
  HEARD_BY.teller(texts, kind);
}

/** From now on this says what happens among the blocks. */
export function toldBy(teller: Teller): void {
  HEARD_BY.teller = teller;
}
