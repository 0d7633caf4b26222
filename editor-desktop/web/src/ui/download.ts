/** Gives a text to whoever sits here as a file; the browser asks where or puts it with its downloads. */
export function download(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = fileName(name);
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A title as a file name that every system takes. */
export function fileName(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim().slice(0, 60);
  return safe || 'tsumiki';
}
