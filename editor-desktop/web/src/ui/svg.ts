const NAMESPACE = 'http://www.w3.org/2000/svg';

export const Svg = { G: 'g', PATH: 'path', SVG: 'svg', TEXT: 'text' } as const;

/** An SVG element with its attributes set. */
export function createSvgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
