/** A screen reader needs a moment to see that the keyboard came somewhere, in milliseconds. */
const SEEN_MILLIS = 300;

/**
 * Screen readers that read a page by arrows and letters keep these keys for themselves, until the keyboard comes to an application. That
 * it came to something inside of one is not enough for each of them: so it stops at the application for a moment. Keys that come in
 * that moment are not lost.
 *
 * @param application where arrows and letters are keys of ours
 * @param wanted whether somebody may listen by a screen reader
 */
export function letKeysThrough(application: HTMLElement, wanted: () => boolean): void {
  application.tabIndex = -1;
  let byHand = false;
  document.addEventListener('pointerdown', () => {
    byHand = true;
  }, true);
  document.addEventListener('keydown', () => {
    byHand = false;
  }, true);
  let isInside = false;
  let wasInside = false;
  document.addEventListener('focusin', ({ target }) => {
    wasInside = isInside;
    isInside = belongsTo(application, target);
  }, true);
  let goOn: (() => Element) | null = null;
  const stopOnTheWayTo = (target: HTMLElement | SVGElement): void => {
    // It may have gone on at once, to a field's editor.
    if (goOn || document.activeElement !== target) return;
    goOn = () => {
      window.clearTimeout(timer);
      if (document.activeElement === application) target.focus();
      goOn = null;
      return target;
    };
    const timer = window.setTimeout(goOn, SEEN_MILLIS);
    application.focus();
  };
  application.addEventListener('focusin', ({ target }) => {
    if (goOn || byHand || wasInside || target === application || !wanted()) return;
    if (target instanceof HTMLElement || target instanceof SVGElement) window.setTimeout(() => stopOnTheWayTo(target));
  });
  application.addEventListener('keydown', (event) => {
    if (event.target !== application || !goOn) return;
    event.stopPropagation();
    const again = new KeyboardEvent('keydown', event);
    if (!goOn().dispatchEvent(again)) event.preventDefault();
  }, true);
}

/** What is in it, and the editors of its blocks' fields, which stand beside it. */
function belongsTo(application: HTMLElement, thing: EventTarget | null): boolean {
  return thing instanceof Element && (application.contains(thing) || thing.closest('.blocklyDropDownDiv, .blocklyWidgetDiv') !== null);
}
