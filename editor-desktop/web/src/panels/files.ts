import type { App } from '../session/app';

/** Opens through the window's own dialog, or through the browser's file chooser. */
export function openFile(app: App): void {
  if (app.state.fileDialogs) {
    app.open();
    return;
  }
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = '.tsumiki,application/json';
  chooser.addEventListener('change', () => {
    void chooser.files?.[0]?.text().then((content) => app.importText(content));
  });
  chooser.click();
}

/** Saves through the window's own dialog, or as a download. */
export function saveFile(app: App): void {
  if (app.state.fileDialogs) {
    app.save();
    return;
  }
  const content = JSON.stringify(app.project(), null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = `${fileName(app.title)}.tsumiki`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A title as a file name that every system takes. */
export function fileName(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim().slice(0, 60);
  return safe || 'tsumiki';
}
