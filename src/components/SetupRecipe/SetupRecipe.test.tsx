import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_SETUP, type SetupChoices } from 'domain/setup/choices';
import { recipe, type RecipeNote } from 'domain/setup/recipe';
import React from 'react';
import { noteWords, WARNINGS } from './noteWords';
import { SetupRecipe } from './SetupRecipe';

const ADDRESSES = { logs: 'http://vl:9428', metrics: 'http://vm:8428', vmauth: 'http://auth:8427' };
const show = (change: Partial<SetupChoices> = {}) =>
  render(<SetupRecipe recipe={recipe({ ...DEFAULT_SETUP, fields: ADDRESSES, ...change })} />);
const shown = () => document.querySelector('pre')?.textContent ?? '';

describe('a recipe', () => {
  it('is shown and copied with the same words', async () => {
    const writeText = jest.fn(async () => undefined);
    const user = userEvent.setup();
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
    show({ fields: { logs: 'http://vl:9428' } });
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith(shown());
    expect(JSON.parse(shown()).env['OTEL_LOGS_EXPORTER']).toBe('otlp');
  });

  it('marks what is to be filled in, and names it; nothing of it when all is known', () => {
    const { unmount } = show({ fields: { logs: 'http://vl:9428' } });
    expect([...document.querySelectorAll('mark')].map((each) => each.textContent)).toEqual([
      '<host of VictoriaMetrics>',
    ]);
    expect(within(screen.getByRole('alert')).getByText('<host of VictoriaMetrics>')).toBeInTheDocument();
    unmount();
    show();
    expect(document.querySelector('mark')).toBeNull();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('of several files shows one at a time, and the first again when the chosen one is gone', async () => {
    const made = (backend: SetupChoices['backend']) => recipe({ ...DEFAULT_SETUP, fields: ADDRESSES, backend });
    const { rerender } = render(<SetupRecipe recipe={made('vmauth')} />);
    expect(shown()).toContain('CLAUDE_CODE_ENABLE_TELEMETRY');
    await userEvent.click(screen.getByRole('radio', { name: 'auth.yml' }));
    expect(shown()).toMatch(/^users:/);
    rerender(<SetupRecipe recipe={made('single')} />);
    expect(shown()).toContain('CLAUDE_CODE_ENABLE_TELEMETRY');
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('says the path on every system', () => {
    show({ place: 'managed' });
    expect(screen.getByText('/Library/Application Support/ClaudeCode/managed-settings.json')).toBeInTheDocument();
    expect(screen.getByText('C:\\Program Files\\ClaudeCode\\managed-settings.json')).toBeInTheDocument();
  });

  it('has what is kept out of the file to copy alone', () => {
    show({ place: 'github', backend: 'vmauth', fields: { ...ADDRESSES, username: 'ada', password: 'hunter2' } });
    expect(screen.getByRole('button', { name: 'Copy the value of OTEL_EXPORTER_OTLP_HEADERS' })).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(btoa('ada:hunter2'));
  });

  it('has what somebody typed as text', () => {
    show({ attributes: 'team=<img src=x>' });
    expect(document.querySelector('img')).toBeNull();
  });

  it('has its own words for every note', () => {
    const notes: readonly RecipeNote[] = [
      ...WARNINGS,
      ...(['secretElsewhere', 'merge', 'managed', 'runner', 'tenant', 'collectorDelta'] as const),
      ...(['foreignModel', 'noNames', 'marked', 'restart'] as const),
    ];
    expect(new Set(notes.map(noteWords)).size).toBe(notes.length);
    expect(noteWords('marked')).toContain('sessionline.check');
  });
});
