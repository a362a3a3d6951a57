import { epochMs } from 'domain/units';

import { exploreUrl } from './exploreUrl';

describe('the link to Explore', () => {
  it('opens one query over the session, below the base path, whatever the query holds', () => {
    const expr = '"session.id":="a&b=\\"c\\" %#?"';
    const url = exploreUrl(
      {
        datasourceUid: 'logs',
        datasourceType: 'victoriametrics-logs-datasource',
        expr,
        fromMs: epochMs(5000.4),
        toMs: epochMs(9000.4),
      },
      '/grafana'
    );
    const { pathname, searchParams } = new URL(url, 'http://grafana.example');
    expect(pathname).toBe('/grafana/explore');
    expect(JSON.parse(searchParams.get('panes') ?? '')).toEqual({
      ssn: {
        datasource: 'logs',
        range: { from: '4000', to: '10001' },
        queries: [
          {
            refId: 'A',
            datasource: { type: 'victoriametrics-logs-datasource', uid: 'logs' },
            editorMode: 'code',
            expr,
            queryType: 'instant',
          },
        ],
      },
    });
  });
});
