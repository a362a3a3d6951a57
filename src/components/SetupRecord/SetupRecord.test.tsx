import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { DEFAULT_RECORDED, RECORD_FLAGS, type RecordFlag } from 'domain/setup/recordFlags';
import React, { useState } from 'react';
import { recordWords } from './recordWords';
import { SetupRecord } from './SetupRecord';

const onRecord = jest.fn();

function Owner() {
  const [recorded, setRecorded] = useState<readonly RecordFlag[]>(DEFAULT_RECORDED);
  const record = (next: readonly RecordFlag[]) => {
    onRecord(next);
    setRecorded(next);
  };
  return <SetupRecord recorded={recorded} onRecord={record} />;
}
const toggle = (name: string) => screen.getByRole('switch', { name });

describe('what is recorded', () => {
  it('is off for all that people and programs say, and switched by its words', async () => {
    render(<Owner />);
    expect(screen.getAllByRole('switch').filter((each) => each.matches(':checked'))).toEqual([]);
    await userEvent.click(screen.getByText('Prompts'));
    expect(onRecord).toHaveBeenLastCalledWith([...DEFAULT_RECORDED, 'prompts']);
    expect(toggle('Prompts')).toBeChecked();
    await userEvent.click(toggle('Prompts'));
    expect(onRecord).toHaveBeenLastCalledWith(DEFAULT_RECORDED);
  });

  it('has the labels of metrics out of the way, as the client has them', async () => {
    render(<Owner />);
    await userEvent.click(screen.getByRole('button', { name: 'Labels of the metrics' }));
    expect(toggle('Session id')).toBeChecked();
    expect(toggle('Repository')).not.toBeChecked();
  });

  it('says of each switch its variable, what it shows and what it risks, in words of its own', () => {
    const words = RECORD_FLAGS.map(({ flag }) => recordWords()(flag));
    const texts = words.flatMap(({ label, shows, risk }) => [label, shows, risk]);
    expect(texts).not.toContain('');
    expect(new Set(texts).size).toBe(texts.length);
    render(<Owner />);
    expect(screen.getByText('OTEL_LOG_RAW_API_BODIES')).toBeInTheDocument();
  });

  it('has names that assistive technology can use', async () => {
    const { container } = render(<Owner />);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    const own = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
    // Grafana's own switch names the label of its box as well as the box.
    expect(own.filter((each) => !/<label for="OTEL_\w+" aria-label/.test(each))).toEqual([]);
  });
});
