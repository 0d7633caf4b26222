import type { App } from '../session/app';
import { download, fileName } from '../ui/download';

/** What the session carries: a Scratch project of 30 MB is 40 MB of text. */
const MAX_SCRATCH_BYTES = 30_000_000;
const MAX_PROJECT_BYTES = 20_000_000;
/** Scratch 1 and 2 too: the server says what to do with them. */
const SCRATCH_NAME = /\.(sb[23]?|sprite[23])$/i;

/** Opens through the window's own dialog, or through the browser's file chooser. */
export function openFile(app: App): void {
  if (app.state.fileDialogs) {
    app.open();
    return;
  }
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = '.tsumiki,.sb3,application/json,application/x.scratch.sb3';
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    if (file) void importFile(app, file);
  });
  chooser.click();
}

/** Hands a file that the browser read to the server, which looks into it. */
export async function importFile(app: Pick<App, 'importText' | 'importScratch' | 'cannotOpen'>, file: File): Promise<void> {
  try {
    const scratch = SCRATCH_NAME.test(file.name) || (await file.slice(0, 2).text()) === 'PK';
    if (file.size > (scratch ? MAX_SCRATCH_BYTES : MAX_PROJECT_BYTES)) app.cannotOpen(scratch ? 'scratch-too-large' : 'too-large');
    else if (scratch) app.importScratch(file.name, await base64Of(file));
    else app.importText(await file.text());
  } catch {
    app.cannotOpen('cannot-open');
  }
}

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // As many letters as a call takes arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** Saves through the window's own dialog, or as a download. */
export function saveFile(app: App): void {
  if (app.state.fileDialogs) {
    app.save();
    return;
  }
  download(`${fileName(app.title)}.tsumiki`, JSON.stringify(app.project(), null, 2));
}
