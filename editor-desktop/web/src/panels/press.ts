import { sayKey } from '../text/show';
import { el } from '../ui/dom';

/** A button of the simulated robot: down while it is held, by mouse, finger or key. */
export function pressButton(id: string, short: boolean, press: (down: boolean) => void): HTMLButtonElement {
  const name = id.toUpperCase();
  const word = sayKey(el('span', 'button-word'), short ? 'ui.robot.button' : 'ui.robot.press', { name });
  const cap = el('span', 'press-cap', name);
  cap.setAttribute('aria-hidden', 'true');
  const element = el('button', 'button press', cap, word);
  element.type = 'button';
  element.dataset['testid'] = `press-${id}`;
  element.id = `press-${id}`;
  let isDown = false;
  const set = (down: boolean) => {
    if (down === isDown) return;
    isDown = down;
    element.classList.toggle('is-down', down);
    element.setAttribute('aria-pressed', String(down));
    press(down);
  };
  element.setAttribute('aria-pressed', 'false');
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    set(true);
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture', 'blur'] as const) {
    element.addEventListener(end, () => set(false));
  }
  const isPressKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';
  element.addEventListener('keydown', (event) => {
    if (!isPressKey(event) || event.ctrlKey) return;
    event.preventDefault();
    set(true);
  });
  element.addEventListener('keyup', (event) => {
    if (isPressKey(event)) set(false);
  });
  return element;
}

