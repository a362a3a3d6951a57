/**
 * jsdom lays nothing out: virtual lists see no height and draw no rows. Gives every element this size for one test.
 * Undone by `restoreMocks`.
 */
export function withElementSize(width = 1200, height = 640): void {
  // Ours asks for the client size, the one inside of Grafana's selects for the offset.
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height);
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(width);
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height);
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
}

/** jsdom draws nothing, so it cannot say how wide a text is, which Grafana's selects want to know. */
export function withTextWidths(): void {
  const context = { font: '', measureText: (text: string) => ({ width: text.length * 8 }) };
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { configurable: true, value: () => context });
}
