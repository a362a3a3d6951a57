import * as fc from 'fast-check';

import { isJsonObject } from '../reading';
import { parseSettings } from '../settings';
import { changedKeys, draftOf, jsonOf, newRow, storedAs } from './draft';
import type { SectionSpec, SettingSpec } from './settingSpecs';

const field = (name: string) => ({ name, label: name, description: '' });
const numberField = (name: string) => ({ ...field(name), control: 'number' as const });
const list: SettingSpec = {
  shape: 'list',
  key: 'budgets',
  title: '',
  add: '',
  none: '',
  fields: [
    field('name'),
    field('label'),
    field('value'),
    numberField('amountUsd'),
    { ...field('period'), initial: 'month' },
  ],
};
const sections: SectionSpec[] = [
  {
    title: '',
    explanation: '',
    settings: [
      { shape: 'text', key: 'baseFilter', fields: [field('baseFilter')] },
      { shape: 'group', key: 'currency', fields: [field('code'), numberField('perUsd')] },
      list,
      {
        shape: 'group',
        key: 'labels',
        fields: [
          { ...field('user'), control: 'names' },
          { ...field('team'), control: 'names' },
        ],
      },
      {
        shape: 'group',
        key: 'limits',
        fields: [
          { ...field('listRows'), choices: ['25', '50'].map((value) => ({ value, label: value })) },
          numberField('sessionEvents'),
        ],
      },
      {
        shape: 'group',
        key: 'privacy',
        fields: [{ ...field('maskSecrets'), choices: ['true', 'false'].map((value) => ({ value, label: value })) }],
      },
    ],
  },
];

const stored = {
  baseFilter: 'team:="a"',
  currency: { code: 'EUR', perUsd: 0.92 },
  budgets: [{ name: 'All', amountUsd: 0.5, period: 'day' }],
  labels: { user: ['employee', 'user.email'] },
  limits: { listRows: 25, sessionEvents: 5000 },
  privacy: { maskSecrets: false },
  apiVersion: 7,
  later: { kept: [1, 2] },
};

describe('settings while they are edited', () => {
  it('are what is stored, as texts', () => {
    expect(draftOf(sections, stored)).toEqual({
      baseFilter: [{ baseFilter: 'team:="a"' }],
      currency: [{ code: 'EUR', perUsd: '0.92' }],
      budgets: [{ name: 'All', label: '', value: '', amountUsd: '0.5', period: 'day' }],
      labels: [{ user: 'employee, user.email', team: '' }],
      limits: [{ listRows: '25', sessionEvents: '5000' }],
      privacy: [{ maskSecrets: 'false' }],
    });
  });

  it('mean the same as what is stored while nobody edits them, whatever that is', () => {
    const name = fc.constantFrom('a', 'b', 'user.email', 'team', ' c , d ', '', 'x'.repeat(300));
    const names = fc.oneof(fc.anything(), name, fc.array(fc.oneof(name, fc.anything()), { maxLength: 12 }));
    const junk = fc.oneof(
      fc.constant(stored),
      fc.record({ baseFilter: fc.anything(), currency: fc.anything(), budgets: fc.anything() }),
      fc.record({
        labels: fc.oneof(fc.anything(), fc.record({ user: names, team: names })),
        limits: fc.oneof(
          fc.anything(),
          fc.record({
            listRows: fc.constantFrom(25, '25', 33, true),
            sessionEvents: fc.oneof(fc.anything(), fc.integer()),
          })
        ),
        privacy: fc.record({ maskSecrets: fc.oneof(fc.anything(), fc.constantFrom(true, false, 'true', 'no', 0)) }),
      }),
      fc.record({
        budgets: fc.array(
          fc.record({ name: fc.string(), amountUsd: fc.double(), period: fc.constantFrom('day', 'year', 7) })
        ),
      })
    );
    fc.assert(
      fc.property(junk, (jsonData) => {
        expect(parseSettings(jsonOf(sections, draftOf(sections, jsonData)))).toEqual(parseSettings(jsonData));
      })
    );
  });

  it('begin a new row with what most want', () => {
    expect(newRow(list)).toEqual({ name: '', label: '', value: '', amountUsd: '', period: 'month' });
  });
});

describe('what is stored in the end', () => {
  it('keeps what is no setting, and leaves out what does not fit', () => {
    const edited = { baseFilter: '', currency: { code: 'EUR' }, budgets: [{ name: 'x' }], other: 'not ours' };
    expect(storedAs(stored, edited)).toEqual({ apiVersion: 7, later: { kept: [1, 2] }, version: 2 });
  });

  it('holds the edited settings and nothing of the old', () => {
    const edited = { currency: { code: 'CNY', perUsd: '7.1' } };
    const after = storedAs(stored, edited);
    expect(after).toEqual({
      apiVersion: 7,
      later: { kept: [1, 2] },
      version: 2,
      currency: { code: 'CNY', perUsd: 7.1 },
    });
    expect(changedKeys(stored, after)).toEqual(['baseFilter', 'currency', 'budgets', 'labels', 'limits', 'privacy']);
    expect(changedKeys(after, after)).toEqual([]);
  });

  it('is JSON of names and values', () => {
    expect(isJsonObject(JSON.parse(JSON.stringify(storedAs({}, jsonOf(sections, draftOf(sections, stored))))))).toBe(
      true
    );
  });
});
