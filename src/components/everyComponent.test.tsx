import { createTheme, ThemeContext } from '@grafana/data';
import { act, render } from '@testing-library/react';
import axe from 'axe-core';
import React, { type ReactElement, StrictMode } from 'react';
import { withElementSize } from './testing/layout';
import { specimens } from './testing/specimens';

// Icons load as files, which there are none of here.

const shown = specimens();

/** What lays pages out cannot be judged without a layout: colours, sizes, what covers what. */
const OFF = ['color-contrast', 'target-size', 'region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];
/** Grafana's own switch names its label as well as its box. */
const OF_GRAFANA = /^<label for="switch-/;
const rules = Object.fromEntries(OFF.map((id) => [id, { enabled: false }]));

async function violations(container: HTMLElement): Promise<string[]> {
  const { violations: found } = await axe.run(container, { rules, resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => !OF_GRAFANA.test(html)).map(({ html }) => `${id}: ${html.slice(0, 200)}`)
  );
}

beforeEach(() => withElementSize());

describe.each(shown)('%s', (_name, element) => {
  it('has roles and names that assistive technology can use', async () => {
    const { container } = render(element);
    expect(await violations(container)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'is drawn in the %s theme, twice in strict mode, without a complaint',
    async (mode) => {
      const complaints: unknown[] = [];
      jest.spyOn(console, 'error').mockImplementation((...words) => void complaints.push(words));
      jest.spyOn(console, 'warn').mockImplementation((...words) => void complaints.push(words));
      const inTheme = (content: ReactElement) => (
        <StrictMode>
          <ThemeContext.Provider value={createTheme({ colors: { mode } })}>{content}</ThemeContext.Provider>
        </StrictMode>
      );
      const { container, rerender, unmount } = render(inTheme(element));
      rerender(inTheme(element));
      await act(async () => undefined);
      expect(container).not.toBeEmptyDOMElement();
      unmount();
      expect(complaints).toEqual([]);
    }
  );

  it('leaves nothing behind when it goes', () => {
    const { unmount } = render(element);
    const frames = jest.spyOn(globalThis, 'requestAnimationFrame');
    unmount();
    window.dispatchEvent(new Event('resize'));
    expect(frames).not.toHaveBeenCalled();
    expect(document.body.textContent).toBe('');
  });
});
