import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { testIds } from '../testIds';
import { DOCTOR_CHECKS, DOCTOR_STATES, type DoctorFinding } from 'domain/doctor/doctor';
import { epochMs } from 'domain/units';

import { DoctorList, type DoctorListProps } from './DoctorList';
import { checkWords, findingWords, stateWords } from './doctorWords';
import { reportText } from './reportText';

const finding = (change: Partial<DoctorFinding> = {}): DoctorFinding => ({
  ...{ check: 'content', state: 'note', reason: 'prompts.hidden', facts: { count: 0, total: 12 } },
  fix: 'OTEL_LOG_USER_PROMPTS=1',
  ...change,
});
const refused = finding({
  ...{ check: 'logs', state: 'failed', reason: 'source.unauthorized' },
  facts: { name: 'VictoriaLogs', message: 'missing header' },
  fix: 'do this',
});
const fine: DoctorFinding = { check: 'clock', state: 'ok', reason: 'clock.eventsFine', facts: {} };
const RAN_AT = epochMs(Date.UTC(2026, 10, 23, 10, 0));

function show(change: Partial<DoctorListProps> = {}) {
  const onRun = jest.fn();
  const props = { findings: [fine, finding(), refused], pending: [], ranAtMs: RAN_AT, onRun, ...change };
  render(<DoctorList {...props} />);
  return { onRun, root: screen.getByTestId(testIds.doctor) };
}

describe('the list of the doctor', () => {
  it('counts what it found, the worst first, and says when', () => {
    const { root } = show();
    expect(screen.getByRole('status')).toHaveTextContent('Broken: 1 · A choice: 1 · Fine: 1');
    expect(root).toHaveTextContent('Checked 2026-11-23 10:00');
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Logs source',
      'What events show',
      'Clocks',
    ]);
  });

  it('says of each what it is by a word, what it means and how it is mended', () => {
    show();
    const [broken, choice, ok] = screen.getAllByRole('listitem');
    expect(broken).toHaveTextContent('Broken');
    expect(broken).toHaveTextContent(
      'VictoriaLogs is refused by what stands before the database (401): missing header'
    );
    expect(broken).toHaveTextContent('How to mend it: Set user and password');
    expect(choice).toHaveTextContent('A choice');
    expect(choice).toHaveTextContent('Prompts are shown in 0 of 12.');
    expect(choice).not.toHaveTextContent('How to mend it');
    expect(ok).toHaveTextContent('Fine');
    expect(ok).not.toHaveTextContent('mend');
  });

  it('copies a setting as it stands', async () => {
    const user = userEvent.setup();
    // Only there does a browser let pages copy so.
    Object.assign(window, { isSecureContext: true });
    show();
    await user.click(screen.getByRole('button', { name: 'Copy OTEL_LOG_USER_PROMPTS=1' }));
    await waitFor(async () => expect(await window.navigator.clipboard.readText()).toBe('OTEL_LOG_USER_PROMPTS=1'));
  });

  it('runs again when asked, and not while it runs', async () => {
    const user = userEvent.setup();
    const { onRun } = show();
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(onRun).toHaveBeenCalledTimes(1);
  });

  it('says what it still looks at', async () => {
    show({ findings: [fine], pending: ['logs', 'counters'] });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Fine: 1 · still looking at: Logs source, Metrics of the clients'
    );
    expect(screen.getByRole('button', { name: 'Check again' })).toBeDisabled();
    await act(async () => undefined);
  });

  it('shows texts from outside as texts, without signs that turn others around', () => {
    const message = '<img src=x onerror=alert(1)> \u202eevil\u001b[31m';
    show({ findings: [{ ...refused, facts: { name: '<b>', message } }] });
    const item = screen.getByRole('listitem');
    expect(within(item).queryByRole('img')).not.toBeInTheDocument();
    expect(item).toHaveTextContent('<b> is refused');
    expect(item).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(item.textContent).not.toMatch(/\u202e|\u001b/);
  });
});

describe('words', () => {
  it('are there for every check and state', () => {
    expect(new Set(DOCTOR_CHECKS.map(checkWords)).size).toBe(DOCTOR_CHECKS.length);
    expect(new Set(DOCTOR_STATES.map(stateWords)).size).toBe(DOCTOR_STATES.length);
  });

  it('write numbers by what their names say they are', () => {
    expect(findingWords({ reason: 'cost.same', facts: { logsUsd: 3.2, metricsUsd: 3.2 } })[0]).toContain('$3.20');
    expect(findingWords({ reason: 'clock.browserAhead', facts: { byMs: 90_000 } })[0]).toContain('1 min 30 s ahead');
    expect(findingWords({ reason: 'range.all', facts: { oldestAtMs: RAN_AT } })[0]).toContain('2026-11-23 10:00');
    expect(findingWords({ reason: 'losses.noCopies', facts: { numbered: 12_345 } })[0]).toContain('12,345');
  });

  it('of what nobody knows are its key', () => {
    expect(findingWords({ reason: 'something.new', facts: {} })).toEqual(['something.new']);
  });
});

describe('a report to copy', () => {
  it('has keys and figures, the worst first', () => {
    expect(reportText([fine, finding(), refused], RAN_AT).split('\n')).toEqual([
      'Sessionline doctor, 2026-11-23T10:00:00.000Z',
      'failed 1, note 1, ok 1',
      'failed  logs: source.unauthorized {"name":"VictoriaLogs","message":"missing header"}',
      'note    content: prompts.hidden {"count":0,"total":12}',
      'ok      clock: clock.eventsFine {}',
    ]);
  });

  it('masks what looks like a secret, an address of a person or a path', () => {
    const message = 'Bearer abcdefgh12345678 for jane@example.com in /home/jane/secret.txt password=hunter22';
    const report = reportText([{ ...refused, facts: { message } }], RAN_AT);
    expect(report).not.toMatch(/abcdefgh12345678|jane|hunter22/);
  });
});
