import { render, screen } from '@testing-library/react';
import { foldSession } from 'domain/sessions/foldSession';
import React from 'react';
import { aSession } from 'testing/builders';
import { type Capture, captures, readCapture } from 'testing/captures';
import { SessionHeader } from './SessionHeader';

// Icons load as files, which there are none of here.

const show = (records: readonly unknown[], id = 'session-1') =>
  render(<SessionHeader session={foldSession(id, records)} timeZone="utc" />);

/** What stands beside a figure's name. */
const figure = (label: string) => screen.getByText(label).nextElementSibling;
const exact = (label: string) => figure(label)?.querySelector('[title]')?.getAttribute('title') ?? '';
const digits = (text: string) => Number(text.replace(/[^\d.]/g, ''));

/** The kinds of tokens as the hover names them. */
const tokensOf = (words: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    words.split('\n').flatMap((line) => {
      const [, name, count] = /^(.*?)[: ]+([\d,]+)$/.exec(line) ?? [];
      return name === undefined || count === undefined ? [] : [[name.toLowerCase(), digits(count)]];
    })
  );

describe.each(captures.map((capture): [string, Capture] => [capture.name, capture]))('%s', (name, capture) => {
  beforeEach(() => void show(readCapture(name), capture.sessionId));

  it('says the client’s own figures', () => {
    expect(digits(exact('Cost')) * 1e9).toBeCloseTo(capture.costNanoUsd, 0);
    const wrong = figure('Errors')?.textContent ?? '';
    expect(wrong.includes(`${capture.failedTools} failed`)).toBe(capture.failedTools > 0);
    expect(wrong.includes(`${capture.rejections} rejected`)).toBe(capture.rejections > 0);
  });

  it('has each kind of tokens on hover', () => {
    const { inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens } = capture;
    const counts = Object.values(tokensOf(exact('Tokens')));
    expect(counts).toEqual(expect.arrayContaining([inputTokens, outputTokens, cacheReadTokens, cacheCreationTokens]));
  });

  it('names the session by its whole id on copy, and its client', () => {
    expect(screen.getByTitle(capture.sessionId)).toHaveTextContent(capture.sessionId.slice(0, 8));
    expect(figure('Client')).toHaveTextContent(name.split('-')[0] ?? '');
  });

  it('finds nothing wrong with the data', () => {
    expect(screen.queryByRole('button', { name: /Data problems/ })).not.toBeInTheDocument();
  });
});

describe('odd sessions', () => {
  it('without any event has a header all the same', () => {
    show([]);
    expect(screen.getByRole('heading')).not.toBeEmptyDOMElement();
    expect(figure('Cost')).toHaveTextContent('$0.00');
    expect(figure('Wall time')).toHaveTextContent('0 ms');
  });

  it('of many models names two and how many more', () => {
    const rows = ['a', 'b', 'c', 'd'].reduce((session, model) => session.request({ model }), aSession().prompt('x'));
    show(rows.records);
    expect(figure('Models')).toHaveTextContent('a, b +2');
    expect(exact('Models').split('\n')).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']));
  });

  it.each([
    ['an account', 'ada@example.com', 'ada@example.com'],
    ['a hash', 'f'.repeat(64), /^f+…f+$/],
  ])('of a user known by %s says who, whole on hover', (_name, user, words) => {
    show(aSession({ common: { 'user.id': user } }).prompt('x').records);
    expect(figure('User')).toHaveTextContent(words);
    expect(exact('User')).toBe(user);
  });

  it('with a title of a megabyte of markup shows it as one line of text', () => {
    const { container } = show(aSession().prompt(`<img src=x> ${'word '.repeat(200_000)}`).records);
    expect(screen.getByRole('heading').textContent.length).toBeLessThan(400);
    expect(container.querySelector('img')).toBeNull();
  });
});
