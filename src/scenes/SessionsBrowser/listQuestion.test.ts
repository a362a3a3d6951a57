import { dateTime, type TimeRange } from '@grafana/data';

import { putLabelsInUse } from 'data/labelsInUse';
import { DEFAULT_LABEL_MEANINGS } from 'domain/settings/labelMeanings';
import { hideTextsHere } from 'infra/hiddenTexts';

import { DEFAULT_CHOICE } from './listChoice';
import { questionOf } from './listQuestion';

const at = (hour: number) => dateTime(Date.UTC(2026, 10, 23, hour));
const range: TimeRange = { from: at(10), to: at(12), raw: { from: 'now-2h', to: 'now' } };

const choice = {
  ...DEFAULT_CHOICE,
  search: ' tidy ',
  filters: { models: ['opus'], labels: { team: ['Platform Team'], prompt: ['Tidy the repo'], tool_input: ['x'] } },
  sort: { column: 'title', direction: 'asc' },
} as const;

afterEach(() => hideTextsHere(false));

describe('the question of a choice', () => {
  it('is about the range, with what was typed and chosen', () => {
    const { fromMs, toMs, search, filters, sort } = questionOf(choice, range, { baseFilter: '', listRows: 50 });
    expect([fromMs, toMs]).toEqual([at(10).valueOf(), at(12).valueOf()]);
    expect({ search, filters, sort }).toEqual({ search: 'tidy', filters: choice.filters, sort: choice.sort });
  });

  it('asks for no text on behalf of those who may not read any: not by search, filter or order', () => {
    hideTextsHere(true);
    const { search, filters, sort } = questionOf(choice, range, { baseFilter: '', listRows: 50 });
    expect(search).toBeUndefined();
    expect(filters).toEqual({ models: ['opus'], labels: { team: ['Platform Team'] } });
    expect(sort).toEqual({ column: 'started', direction: 'asc' });
  });

  it('asks for as many as are chosen, else for as many as the settings say', () => {
    const settings = { baseFilter: '', listRows: 100 };
    expect(questionOf({ ...DEFAULT_CHOICE, page: 2 }, range, settings)).toMatchObject({ offset: 200, limit: 100 });
    const chosen = { ...DEFAULT_CHOICE, page: 2, pageSize: 25 };
    expect(questionOf(chosen, range, settings)).toMatchObject({ offset: 50, limit: 25 });
  });

  it('names users by the fields of the settings', () => {
    putLabelsInUse({ ...DEFAULT_LABEL_MEANINGS, user: ['employee'] });
    expect(questionOf(choice, range, { baseFilter: '', listRows: 50 }).userFields).toEqual(['employee']);
    putLabelsInUse(DEFAULT_LABEL_MEANINGS);
  });
});
