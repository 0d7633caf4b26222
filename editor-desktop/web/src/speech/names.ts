import { hasText, text } from '../text/catalogue';
import { verbatim, type Texts } from '../text/levels';
import { labelOf, shownOf } from '../text/show';
import { joined } from './joined';

const SILENT_ROLES: ReadonlySet<string> = new Set(['presentation', 'none']);

/** An element's name as a screen reader finds it, at every level where the page has it so. */
export function nameOf(element: Element): Texts {
  const label = labelOf(element);
  if (label) return label;
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled) {
    const parts = labelled.split(/\s+/).map((id) => document.getElementById(id)).filter((one) => one !== null);
    if (parts.length > 0) return joined(parts.map(contentOf));
  }
  const plain = element.getAttribute('aria-label');
  if (plain) return verbatim(plain);
  if (element instanceof HTMLInputElement && element.labels?.[0]) return contentOf(element.labels[0]);
  if (element instanceof HTMLImageElement) return verbatim(element.alt);
  if (isNamedBySomethingElse(element)) return verbatim('');
  return contentOf(element);
}

/** A place that holds much is not named by all that it holds. */
function isNamedBySomethingElse(element: Element): boolean {
  return element.matches('section, main, header, dialog, [role="log"], [role="group"], [role="application"], body, svg');
}

/** What stands in an element, without what is there for eyes alone. */
export function contentOf(element: Element): Texts {
  const shown = shownOf(element);
  if (shown) return shown;
  const parts: Texts[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) parts.push(verbatim((child.textContent ?? '').trim()));
    if (child instanceof Element && isHeard(child)) parts.push(child.hasAttribute('aria-label') ? nameOf(child) : contentOf(child));
  }
  return joined(parts);
}

function isHeard(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden') || element.matches('rt, svg, style, script')) return false;
  return !(element instanceof HTMLElement) || element.checkVisibility();
}

/** What kind of thing it is and how it is now: button, chosen, folded; nothing where nobody needs it. */
export function stateOf(element: Element): Texts[] {
  const states: Texts[] = [];
  const role = roleOf(element);
  if (role !== null && hasText(`speech.role.${role}`)) states.push(text(`speech.role.${role}`));
  const attribute = (name: string): string | null => element.getAttribute(`aria-${name}`);
  if (element instanceof HTMLInputElement && role === 'textbox') {
    states.push(element.value === '' ? text('speech.empty') : verbatim(element.value));
  }
  if (element instanceof HTMLInputElement && role === 'slider') states.push(verbatim(attribute('valuetext') ?? element.value));
  const fold = element.closest('summary')?.parentElement;
  const expanded = fold instanceof HTMLDetailsElement ? String(fold.open) : attribute('expanded');
  if (expanded !== null) states.push(text(expanded === 'true' ? 'speech.unfolded' : 'speech.folded'));
  if (attribute('pressed') === 'true' || attribute('checked') === 'true' || attribute('current') === 'true') states.push(text('speech.chosen'));
  if (attribute('disabled') === 'true' || element.matches(':disabled')) states.push(text('speech.resting'));
  return states;
}

function roleOf(element: Element): string | null {
  const role = element.getAttribute('role');
  if (role !== null) return SILENT_ROLES.has(role) ? null : role;
  switch (element.tagName) {
    case 'BUTTON':
    case 'SUMMARY':
      return 'button';
    case 'A':
      return 'link';
    case 'SELECT':
      return 'combobox';
    case 'TEXTAREA':
      return 'textbox';
    case 'INPUT':
      return inputRole((element as HTMLInputElement).type);
    default:
      return null;
  }
}

function inputRole(type: string): string {
  if (type === 'range') return 'slider';
  return type === 'checkbox' || type === 'radio' ? type : 'textbox';
}
