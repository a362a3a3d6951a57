import { render, screen } from '@testing-library/react';
import { testIds } from 'components/testIds';
import { permissionModes } from 'domain/sessions/permissionModes';
import type { Session } from 'domain/sessions/session';
import { sessionCurves } from 'domain/timeline/curves';
import { findNotices, worstKind } from 'domain/timeline/notices';
import { epochMs } from 'domain/units';
import React from 'react';
import { aSession, type SessionBuilder, START_MS } from 'testing/builders';
import { builtSession } from '../testing/frameOf';
import type { Hover } from '../timelineContent';
import { HoverCard } from './HoverCard';

const point = { x: 10, y: 10 };
const at = (ms: number) => epochMs(START_MS + ms);

function showCard(session: Session, hover: Hover): HTMLElement {
  const notices = findNotices(session);
  render(
    <HoverCard session={session} notices={notices} curves={sessionCurves(session)} hover={hover} timeZone="utc" />
  );
  return screen.getByTestId(testIds.timeline.hoverCard);
}

/** The card of a flag that stands for all notices of a session. */
function flagCard(work: SessionBuilder): HTMLElement {
  const session = builtSession(work);
  const notices = findNotices(session);
  const end = notices.notices.length;
  const kind = worstKind(notices, 0, end) ?? 'failure';
  return showCard(session, { flag: { first: 0, end, kind, x: 0 }, point });
}

/** The card of the strip of modes, at the last stretch that is known. */
function modeCard(work: SessionBuilder): HTMLElement {
  const session = builtSession(work);
  return showCard(session, { mode: permissionModes(session).at(-1), point });
}

describe('the card of a flag', () => {
  it('tells the one event it stands for, when it was, and no count', () => {
    const card = flagCard(
      aSession().prompt('Go').after(4_900).add('api_error', { error: 'Overloaded', status_code: 529 })
    );
    expect(card).toHaveTextContent('+0:04.9 · 2026-11-23 10:00:05.000');
    expect(card).toHaveTextContent('Overloaded');
    expect(card).not.toHaveTextContent(/click again|failures: 1/);
  });

  it('of several counts each kind and tells the worst', () => {
    const work = aSession()
      .prompt('Go')
      .add('compaction', { trigger: 'auto', success: true, pre_tokens: 161_000, post_tokens: 14_000 })
      .add('api_error', { error: 'Overloaded', status_code: 529 })
      .add('api_error', { error: 'Overloaded again', status_code: 529 });
    const card = flagCard(work);
    expect(card).toHaveTextContent('failures: 2, compactions: 1; click again for the next');
    expect(card).not.toHaveTextContent('rejections');
    expect(card).toHaveTextContent('529');
    expect(card).not.toHaveTextContent('Overloaded again');
  });

  it.each([
    [
      'both counts',
      { pre_tokens: 161_000, post_tokens: 14_000, trigger: 'auto' },
      'Compaction: 161k → 14k tokens, auto',
    ],
    ['no count', {}, 'Compaction: ? → ? tokens'],
    ['counts that are none', { pre_tokens: 'many', post_tokens: '' }, 'Compaction: ? → ? tokens'],
  ])('of a compaction with %s tells what is known', (_name, fields, words) => {
    expect(
      flagCard(
        aSession()
          .prompt('Go')
          .add('compaction', { success: true, ...fields })
      )
    ).toHaveTextContent(words);
  });

  it('of a long wait says that it is a bound', () => {
    const work = aSession()
      .prompt('Go')
      .request()
      .after(130_000)
      .decide('Bash', { source: 'user_temporary', tool_parameters: '{"full_command":"git push"}' })
      .result();
    const card = flagCard(work);
    expect(card).toHaveTextContent('Waited at most 2 min 10 s for an answer');
    expect(card).toHaveTextContent('git push');
  });

  it.each([
    [{ total_attempts: 11 }, 'Gave up after 11 attempts'],
    [{}, 'Gave up after retries'],
  ])('of retries with %j says %s', (fields, words) => {
    const error = aSession().prompt('Go').add('api_error', { error: 'Overloaded' });
    const session = builtSession(error.add('api_retries_exhausted', fields));
    const index = findNotices(session).notices.findIndex(({ kind }) => kind === 'retry');
    expect(showCard(session, { flag: { first: index, end: index + 1, kind: 'retry', x: 0 }, point })).toHaveTextContent(
      words
    );
  });

  it('shows hostile text as text', () => {
    const card = flagCard(aSession().prompt('Go').add('api_error', { error: '<img src=x onerror=alert(1)>&amp;' }));
    expect(card.querySelector('img')).toBeNull();
    expect(card).toHaveTextContent('<img src=x onerror=alert(1)>&amp;');
  });
});

describe('the card of the permission mode', () => {
  const change = (fields: Record<string, string>) =>
    aSession()
      .prompt('Go')
      .add('permission_mode_changed', { to_mode: 'plan', ...fields })
      .request();

  it('tells since when it is in force, what it was before, and what changed it', () => {
    const card = modeCard(change({ from_mode: 'default', trigger: 'shift_tab' }));
    expect(card).toHaveTextContent(/^Permission mode: plan since 2026-11-23 10:00:00/);
    expect(card).toHaveTextContent('before: default · by shift_tab');
  });

  it.each([
    [{}, /10:00:00\.?\d*$/],
    [{ from_mode: 'default' }, /before: default$/],
    [{ trigger: 'shift_tab' }, /by shift_tab$/],
    [{ from_mode: '', trigger: '' }, /10:00:00\.?\d*$/],
  ])('of a change with %j tells no more than that', (fields, words) => {
    const card = modeCard(change(fields));
    expect(card).toHaveTextContent(words);
    expect(card).not.toHaveTextContent(/undefined|before: \s*(·|$)/);
  });

  it('seen in a decision says that the change itself is not known', () => {
    const card = modeCard(aSession().prompt('Go').decide('Bash', { permission_mode: 'acceptEdits' }).result());
    expect(card).toHaveTextContent(/Permission mode: acceptEdits, seen from 2026-11-23 10:00:00/);
    expect(card).toHaveTextContent('A tool decision names it; the change itself was not logged.');
  });

  it('that is not known says so, and why', () => {
    const card = showCard(builtSession(aSession().prompt('Go')), { mode: undefined, point });
    expect(card).toHaveTextContent('Permission mode not known');
    expect(card).toHaveTextContent('No event tells the mode that a client starts with.');
  });

  it('with markup as its name shows it', () => {
    const card = modeCard(change({ to_mode: '<b>bold</b>' }));
    expect(card.querySelector('b')).toBeNull();
    expect(card).toHaveTextContent('<b>bold</b>');
  });
});

describe('the card of the curves', () => {
  it('has exact figures up to the end of the bar', () => {
    const work = aSession().prompt('Go').request({ cost_usd: '0.0000123', cache_read_tokens: 12_345 });
    const card = showCard(builtSession(work), { bar: { startMs: at(0), endMs: at(1000) }, point });
    expect(card).toHaveTextContent('Cost so far $0.0000123');
    expect(card).toHaveTextContent('Context 12,455 tokens');
    expect(card).toHaveTextContent('Tokens in these 1.0 s');
    expect(card).toHaveTextContent('12,345');
  });

  it('before the first request says what is missing', () => {
    const card = showCard(builtSession(aSession().prompt('Go')), { bar: { startMs: at(0), endMs: at(50) }, point });
    expect(card).toHaveTextContent('No request of the main conversation yet');
    expect(card).toHaveTextContent('No tokens in these 50 ms');
  });
});
