import { type DatasourceChoice, METRICS_DATASOURCE_TYPES, pickDatasource } from './datasources';

jest.mock('@grafana/runtime', () => ({}));

const one = (uid: string, type: string, isDefault = false): DatasourceChoice => ({ uid, type, name: uid, isDefault });
const plugin = 'victoriametrics-metrics-datasource';
const available = [one('z', 'prometheus', true), one('b', plugin), one('a', plugin), one('logs', 'loki')];
const pick = (...wanted: ReadonlyArray<string | undefined>) =>
  pickDatasource(available, METRICS_DATASOURCE_TYPES, wanted)?.uid;

describe('picking a data source', () => {
  it('takes the first wanted one that is there and fits', () => {
    expect(pick(undefined, 'gone', 'logs', 'z', 'b')).toBe('z');
  });

  it('else the first by name of the type that fits best', () => {
    expect(pick()).toBe('a');
    expect(pick('logs')).toBe('a');
  });

  it('else the default one of its type', () => {
    expect(pickDatasource([one('a', 'prometheus'), one('b', 'prometheus', true)], METRICS_DATASOURCE_TYPES)?.uid).toBe(
      'b'
    );
  });

  it('takes none rather than one that does not fit', () => {
    expect(pickDatasource([one('logs', 'loki')], METRICS_DATASOURCE_TYPES, ['logs'])).toBeUndefined();
  });
});
