import { getBackendSrv } from '@grafana/runtime';

import { datasourceAddress } from './datasourceAddress';

jest.mock('@grafana/runtime', () => ({ getBackendSrv: jest.fn() }));

const get = jest.fn();
beforeEach(() => Reflect.apply(jest.mocked(getBackendSrv).mockReturnValue, undefined, [{ get }]));

const addressOf = (answer: unknown) => {
  get.mockResolvedValue(answer);
  return datasourceAddress('a/b');
};

describe('the address of a data source', () => {
  it('is asked for by its uid, without a word when that is refused', async () => {
    expect(await addressOf({ url: 'http://victorialogs:9428/' })).toBe('http://victorialogs:9428');
    expect(get.mock.calls[0]?.[0]).toBe('/api/datasources/uid/a%2Fb');
    get.mockRejectedValue(new Error('403'));
    expect(await datasourceAddress('x')).toBeUndefined();
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{ url: 1 }],
    [{ url: '' }],
    [{ url: '/api/datasources/proxy/1' }],
    [{ url: 'http://vmselect:8481/select/0/prometheus' }],
  ])('is not guessed from %j', async (answer) => expect(await addressOf(answer)).toBeUndefined());
});
