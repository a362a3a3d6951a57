import { render, screen } from '@testing-library/react';
import { exactUsd } from 'domain/format/formatUsd';
import { foldSession } from 'domain/sessions/foldSession';
import { nanoUsd } from 'domain/units';
import React from 'react';
import { captures, readCapture } from 'testing/captures';
import { AreaStatistics } from './AreaStatistics';

const nothing = (): void => undefined;
const valueOf = (label: string) => screen.queryByText(label, { selector: 'dt' })?.nextSibling?.textContent ?? '0';

describe.each(captures)('statistics of all of $name', (capture) => {
  beforeEach(() => {
    const session = foldSession(capture.sessionId, readCapture(capture.name));
    render(
      <AreaStatistics
        session={session}
        area={session.interval}
        onSelect={nothing}
        onZoom={nothing}
        onClose={nothing}
        timeZone="utc"
      />
    );
  });

  it('count every event of each main kind', () => {
    expect(screen.getByRole('heading', { name: `Events: ${capture.events}` })).toBeInTheDocument();
    expect(valueOf('User Prompt')).toBe(String(capture.userPrompts));
    expect(valueOf('API Request')).toBe(String(capture.apiRequests));
    expect(valueOf('Tool Decision')).toBe(String(capture.toolDecisions));
    expect(valueOf('Tool Result')).toBe(String(capture.toolResults));
  });

  it('cost what the client’s own metrics say, and hold as many tokens of each kind', () => {
    expect(screen.getByTitle(exactUsd(nanoUsd(capture.costNanoUsd)))).toBeInTheDocument();
    const exact = (label: string) =>
      screen.getByText(label, { selector: 'dt' }).nextElementSibling?.getAttribute('title')?.replaceAll(',', '');
    expect(exact('Input')).toBe(String(capture.inputTokens));
    expect(exact('Output')).toBe(String(capture.outputTokens));
    expect(exact('Cache read')).toBe(String(capture.cacheReadTokens));
    expect(exact('Cache creation')).toBe(String(capture.cacheCreationTokens));
  });

  it('name what was rejected', () => {
    const rejected = screen.queryByRole('heading', { name: /^Rejected/ })?.textContent ?? 'Rejected: 0';
    expect(rejected).toBe(`Rejected: ${capture.rejections}`);
  });
});
