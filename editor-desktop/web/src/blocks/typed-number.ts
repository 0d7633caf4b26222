/** A number as it was typed, in the signs that computers read: ３ as 3, ー as minus, 。 as the point. */
export function typedNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/^\s*[ー−‐–]/gu, '-')
    .replaceAll('。', '.');
}
