import { locationService, setReturnToPreviousHook } from '@grafana/runtime';
import { Portal } from '@grafana/ui';
import { fireEvent, render, screen } from '@testing-library/react';
import React from 'react';

import { rememberWayBack, takeWayBack } from 'infra/wayBack';
import { sessionsUrl } from 'routes';

import { LeavingLinks } from './LeavingLinks';

const offered = jest.fn();
setReturnToPreviousHook(() => offered);

const WORD = 'there';

/** Clicks a link of the page; where it leads to is no matter of this test. */
function click(link: React.ReactElement, how: object = {}): void {
  render(<LeavingLinks>{link}</LeavingLinks>);
  const clicked = screen.getByText(WORD);
  clicked.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(clicked, how);
}

beforeEach(() => {
  offered.mockClear();
  takeWayBack();
});

describe('the way back to the app', () => {
  it.each(['/explore?panes=1', '/alerting/new/alerting?defaults=x', '/d/abc', '/plugins/sessionline-claudecode-app'])(
    'is offered by a link to %s',
    (href) => {
      click(<a href={href}>{WORD}</a>);
      expect(offered.mock.calls).toEqual([['Sessionline']]);
    }
  );

  it('is offered by what lies inside of a link, in a menu that lies elsewhere on the page', () => {
    click(
      <Portal>
        <a href="/explore">
          <b>{WORD}</b>
        </a>
      </Portal>
    );
    expect(offered).toHaveBeenCalledTimes(1);
  });

  it.each([`${sessionsUrl()}?from=now-1h`, 'https://example.org/explore', 'mailto:a@b', '#part', ''])(
    'is not by a link to “%s”',
    (href) => {
      click(<a href={href}>{WORD}</a>);
      expect(offered).not.toHaveBeenCalled();
    }
  );

  it('is not where this tab stays where it is', () => {
    click(<a href="/explore">{WORD}</a>, { ctrlKey: true });
    expect(offered).not.toHaveBeenCalled();
  });

  it.each([
    <a key="blank" href="/explore" target="_blank" rel="noreferrer">
      {WORD}
    </a>,
    <a key="file" href="/explore" download="file">
      {WORD}
    </a>,
    <button key="button">{WORD}</button>,
  ])('nor by other things (%#)', (element) => {
    click(element);
    expect(offered).not.toHaveBeenCalled();
  });
});

describe('the way back to where a person came from', () => {
  it('is offered once, when the app is there', () => {
    locationService.push(sessionsUrl());
    rememberWayBack({ title: 'Costs', href: '/d/costs?from=now-1h' });
    render(<LeavingLinks>{WORD}</LeavingLinks>).unmount();
    expect(offered.mock.calls).toEqual([['Costs', '/d/costs?from=now-1h']]);
    render(<LeavingLinks>{WORD}</LeavingLinks>);
    expect(offered).toHaveBeenCalledTimes(1);
  });
});
