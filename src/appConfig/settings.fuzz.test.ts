import * as fc from 'fast-check';
import { baseFilter, BaseFilterError } from 'queries/baseFilter';
import { baseFilterProblem } from 'queries/baseFilterText';
import { DEFAULT_SETTINGS, parseSettings } from './settings';

describe('settings of any content', () => {
  it('are settings, and never an exception', () => {
    const jsonData = fc.oneof(
      fc.anything(),
      fc.record({ logsDatasourceUid: fc.anything(), baseFilter: fc.anything() }, { requiredKeys: [] })
    );
    fc.assert(
      fc.property(jsonData, (value) => {
        const settings = parseSettings(value);
        expect(typeof settings.baseFilter).toBe('string');
        expect(settings.logsDatasourceUid === undefined || settings.logsDatasourceUid.trim() !== '').toBe(true);
      })
    );
  });

  it('are the same when they are read again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (logsDatasourceUid, filter) => {
        const once = parseSettings({ logsDatasourceUid, baseFilter: filter });
        expect(parseSettings(once)).toEqual(once);
      })
    );
  });

  it('take nothing from what every object has', () => {
    expect(parseSettings(Object.create({ baseFilter: 'inherited' })).baseFilter).toBeDefined();
    expect(parseSettings(JSON.parse('{"__proto__":{"baseFilter":"x"}}'))).toEqual(DEFAULT_SETTINGS);
  });

  it('with a base filter that cannot be one say why instead of asking something else', () => {
    for (const text of ['a | delete b', 'a) or (b', 'a # b', '"a', '(a']) {
      expect(baseFilterProblem(parseSettings({ baseFilter: text }).baseFilter)).toMatch(
        /^(quotation|comment|pipe|parenthesis)$/
      );
      expect(() => baseFilter(text)).toThrow(BaseFilterError);
    }
  });
});
