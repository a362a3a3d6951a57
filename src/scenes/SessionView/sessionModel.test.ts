import { foldSession } from 'domain/sessions/foldSession';
import { aSession } from 'testing/builders';

import { sessionModel } from './sessionModel';

const { records } = aSession().startup().prompt('Tidy up').request().decide('Bash').result().request();

describe('the model of a session', () => {
  test('is made once for the same rows', () => {
    expect(sessionModel('one', records)).toBe(sessionModel('one', records));
  });

  test('knows again the events of a session that has grown', () => {
    const early = sessionModel('one', records.slice(0, 4)).session;
    const late = sessionModel('one', records).session;
    expect(late.events).toHaveLength(records.length);
    early.events.forEach((event, index) => expect(late.events[index]).toBe(event));
  });

  test('is the same whether it grew or came at once', () => {
    sessionModel('one', records.slice(0, 3));
    expect(sessionModel('one', [...records]).session.events).toEqual(foldSession('one', records).events);
  });

  test('does not mistake other rows at the same places for those before', () => {
    sessionModel('one', records);
    const others = [...records.slice(0, 1), ...records.slice(2)];
    expect(sessionModel('one', others).session.events).toEqual(foldSession('one', others).events);
  });
});
