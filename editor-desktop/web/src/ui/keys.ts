import * as Blockly from 'blockly/core';
import { actionFor, type KeyActions } from './key-table';

export interface KeyListener {
  /** Called at each key, before anything is done about it. */
  readonly pressed: () => void;
  readonly isMoving: () => boolean;
  /** Hears keys first while it is on; true when a key was its own. */
  readonly pad: (event: KeyboardEvent) => boolean;
  /** Hears bare letters outside of the blocks; true when one was its own. */
  readonly letter: (key: string) => boolean;
  readonly actions: KeyActions;
}

/**
 * Our own keys, heard before Blockly hears them. Blockly's menu on Ctrl+Enter goes: Shift+F10 and
 * the menu key open it too.
 */
export function useKeys({ pressed, isMoving, pad, letter, actions }: KeyListener): void {
  const menuKey = Blockly.ShortcutRegistry.registry.createSerializedKey(
    Blockly.utils.KeyCodes.ENTER,
    [Blockly.utils.KeyCodes.CTRL_CMD],
  );
  Blockly.ShortcutRegistry.registry.removeKeyMapping(menuKey, 'menu', true);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      pressed();
      // Escape stops a moving robot wherever the keyboard is; Blockly may use it as well.
      if (event.key === 'Escape' && isMoving()) actions.stop();
      const writes = isText(event.target);
      if (!writes && !document.querySelector('dialog[open]') && pad(event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const action = actionFor(event, writes);
      if (!action && isBareLetter(event) && !writes && isOutside(event.target) && letter(event.key.toLowerCase())) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      actions[action]();
    },
    { capture: true },
  );
}

function isBareLetter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return /^[a-z]$/i.test(key) && !ctrlKey && !altKey && !metaKey;
}

/** Among the blocks, in their lists and in dialogs, letters belong to whoever is there. */
function isOutside(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return false;
  return !(target instanceof Element) || target.closest('.injectionDiv, .blocklyWidgetDiv, .blocklyDropDownDiv, select') === null;
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type);
}
