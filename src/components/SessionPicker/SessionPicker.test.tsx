import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SessionRow } from 'domain/sessions/sessionRow';
import { durationMs, epochMs, nanoUsd } from 'domain/units';
import React from 'react';
import { withElementSize, withTextWidths } from '../testing/layout';
import { SessionPicker } from './SessionPicker';

const row: SessionRow = {
  id: '3459316f-4b57-4041-aae2-04fad0375ff6',
  firstPrompt: 'Tidy <i>the</i> repo',
  user: 'dev@example.com',
  startMs: epochMs(Date.UTC(2026, 10, 23, 12)),
  endMs: epochMs(Date.UTC(2026, 10, 23, 13)),
  durationMs: durationMs(3_600_000),
  models: [],
  clientVersions: [],
  terminals: [],
  events: 1,
  userPrompts: 1,
  apiRequests: 0,
  toolDecisions: 0,
  toolResults: 0,
  rejections: 0,
  failedTools: 0,
  apiErrors: 0,
  costNanoUsd: nanoUsd(0),
  tokens: { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheCreationTokens: 0 },
};

describe('SessionPicker', () => {
  it('searches as a person types and goes to what was chosen', async () => {
    withTextWidths();
    withElementSize();
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 400));
    const onSearch = jest.fn(() => Promise.resolve([row]));
    const onPick = jest.fn();
    render(<SessionPicker sessionId="other-session" onSearch={onSearch} onPick={onPick} timeZone="utc" />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Go to session' }), '3459');
    await userEvent.click(await screen.findByRole('option', { name: /Tidy <i>the<\/i> repo/ }, { timeout: 5000 }));
    expect(onSearch).toHaveBeenCalledWith('3459');
    expect(onPick).toHaveBeenCalledWith(row.id);
  });
});
