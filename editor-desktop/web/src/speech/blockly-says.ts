import { announce } from './announcer';

/** What Blockly says by a live region of its own goes the way of everything else; its region would talk beside it. */
export function takeOverBlocklysRegion(): void {
  const region = document.getElementById('blocklyAriaAnnounce');
  if (!region) throw new Error('Blockly speaks through another region than we know');
  region.setAttribute('aria-hidden', 'true');
  new MutationObserver(() => {
    // Several at once stand on lines of their own; a space at the end only makes the text another one.
    for (const line of (region.textContent ?? '').split('\n')) {
      const text = line.replaceAll('\u00a0', ' ').trim();
      if (text !== '') announce({ text, kind: 'edit' });
    }
  }).observe(region, { childList: true });
}
