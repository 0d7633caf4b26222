import * as Blockly from 'blockly/core';

export interface KeyActions {
  run(): void;
  stop(): void;
  check(): void;
  save(): void;
  isMoving(): boolean;
  /** Puts the keyboard into the place that comes next (or before). */
  nextPlace(backwards: boolean): void;
}

/**
 * Our own keys, heard before Blockly hears them. Blockly's menu on Ctrl+Enter goes: Shift+F10 and
 * the menu key open it too.
 */
export function useKeys(actions: KeyActions): void {
  const menuKey = Blockly.ShortcutRegistry.registry.createSerializedKey(
    Blockly.utils.KeyCodes.ENTER,
    [Blockly.utils.KeyCodes.CTRL_CMD],
  );
  Blockly.ShortcutRegistry.registry.removeKeyMapping(menuKey, 'menu', true);
  window.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event, actions);
      if (!action) return;
      action();
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      // Escape stops a moving robot wherever the keyboard is; Blockly may use it as well.
      if (event.key === 'Escape' && actions.isMoving()) actions.stop();
    },
    { capture: true },
  );
}

function actionOf(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  if (event.key === 'F6') return () => actions.nextPlace(event.shiftKey);
  if (!event.ctrlKey && !event.metaKey) return null;
  if (event.key === 'Enter') return event.shiftKey ? actions.check : actions.run;
  if (event.key === '.') return actions.stop;
  if (event.key.toLowerCase() === 's' && !event.shiftKey) return actions.save;
  return null;
}
