import { fireEvent, render, screen } from '@testing-library/react';
import React from 'react';

import { holds, openSession, TWO } from './testing/openedSession';
import type { SessionView } from './SessionView';
import { useWorkspaceKeys } from './useWorkspaceKeys';

function Workspace({ view, onList }: { readonly view: SessionView; readonly onList?: () => void }) {
  const { workspaceRef, searchRef } = useWorkspaceKeys(view);
  return (
    <>
      <div ref={workspaceRef}>
        <input ref={searchRef} aria-label="Search" defaultValue="roof" />
        <textarea aria-label="Note" />
        <button>Here</button>
        <button
          onKeyDown={(event) => {
            event.preventDefault();
            onList?.();
          }}
        >
          Takes keys
        </button>
      </div>
      <button>Elsewhere</button>
    </>
  );
}

function show() {
  const { view, close } = openSession(holds(() => TWO));
  view.setState({ selectedEventId: 'one', area: { startMs: 1, endMs: 2 } });
  return { view, close, ...render(<Workspace view={view} />) };
}

const press = (target: Element, key: string, more: object = {}) => fireEvent.keyDown(target, { key, ...more });
const button = (name: string) => screen.getByRole('button', { name });

describe('the keys of the page', () => {
  it('go to the search box with /, with what is in it selected', () => {
    const { close } = show();
    // The key itself must not be typed into the box.
    expect(press(document.body, '/')).toBe(false);
    const box = screen.getByRole('textbox', { name: 'Search' });
    expect(box).toHaveFocus();
    expect(box).toHaveProperty('selectionEnd', 4);
    close();
  });

  it('close with Escape what was opened last, one after the other, and then leave the key to others', () => {
    const { view, close } = show();
    view.setState({ statisticsOf: { startMs: 1, endMs: 2 } });
    press(button('Here'), 'Escape');
    expect(view.state).toMatchObject({ selectedEventId: undefined, statisticsOf: { startMs: 1, endMs: 2 } });
    press(button('Here'), 'Escape');
    expect(view.state.statisticsOf).toBeUndefined();
    expect(view.state.area).toBeDefined();
    expect(press(button('Here'), 'Escape')).toBe(false);
    expect(view.state.area).toBeUndefined();
    expect(press(button('Here'), 'Escape')).toBe(true);
    close();
  });

  it.each([
    ['where the focus is in another part of Grafana', () => button('Elsewhere'), {}],
    ['while a person types', () => screen.getByRole('textbox', { name: 'Note' }), {}],
    ['where a part of the page uses the key itself', () => button('Takes keys'), {}],
    ['with Ctrl', () => button('Here'), { ctrlKey: true }],
    ['with Alt', () => button('Here'), { altKey: true }],
    ['with the command key', () => button('Here'), { metaKey: true }],
  ])('do nothing %s', (_name, target, more) => {
    const { view, close } = show();
    press(target(), '/', more);
    press(target(), 'Escape', more);
    expect(view.state.selectedEventId).toBe('one');
    expect(screen.getByRole('textbox', { name: 'Search' })).not.toHaveFocus();
    close();
  });

  it('are gone with the page', () => {
    const { view, close, unmount } = show();
    unmount();
    press(document.body, 'Escape');
    expect(view.state.selectedEventId).toBe('one');
    close();
  });
});
