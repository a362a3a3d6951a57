import { aggregate, labelIs, labelIsOneOf, type MetricsQuery, over, series } from 'queries/metricsql';
import { metricsUrl } from './stack';

const NAME = 'claude_code.cost.usage';
const VALUES = [
  ...[
    'plain',
    'a.b',
    'a|b',
    '"',
    "'",
    '\\',
    '\n',
    '\t',
    '$__range',
    '$x',
    '${x}',
    '[[x]]',
    '{',
    '}',
    '(',
    ')',
    '.*',
    '^$',
  ],
  ...['} or vector(1) #', '日本', '😀', '\u2028', 'שלום', '%', '&', '+', ' '],
];
const NOW_MS = Date.now();

/** The value that VictoriaMetrics gives to a query of one series; undefined when there is none. */
async function ask({ promql }: MetricsQuery): Promise<number | undefined> {
  const search = new URLSearchParams({ query: promql.replaceAll('$__range', '1h'), time: String(NOW_MS / 1000 + 1) });
  const answer: { status: string; data: { result: Array<{ value: [number, string] }> } } = await (
    await fetch(`${metricsUrl()}/api/v1/query?${search}`)
  ).json();
  expect(answer.status).toBe('success');
  const value = answer.data.result[0]?.value[1];
  return value === undefined ? undefined : Number(value);
}

beforeAll(async () => {
  const lines = VALUES.map((value, index) =>
    JSON.stringify({
      metric: { __name__: NAME, 'session.id': value, 'odd "label"': value },
      values: [0, index + 1],
      timestamps: [NOW_MS - 120_000, NOW_MS - 60_000],
    })
  );
  const stored = await fetch(`${metricsUrl()}/api/v1/import`, { method: 'POST', body: lines.join('\n') });
  expect(stored.ok).toBe(true);
  await fetch(`${metricsUrl()}/internal/force_flush`);
});

describe('MetricsQL against the database', () => {
  it.each(VALUES.map((value, index) => [value, index + 1] as const))(
    'finds the series of %j and no other',
    async (value, cost) => {
      for (const label of ['session.id', 'odd "label"']) {
        const one = aggregate('sum', over('increase_pure', series(NAME, labelIs(label, value)), 'range'));
        expect(await ask(one)).toBe(cost);
        const some = aggregate('sum', over('increase_pure', series(NAME, labelIsOneOf(label, [value])), 3600));
        expect(await ask(some)).toBe(cost);
      }
    }
  );

  it('adds up several, all and none', async () => {
    const costOf = (...conditions: Array<readonly string[]>) =>
      aggregate(
        'sum',
        over('increase_pure', series(NAME, ...conditions.map((values) => labelIsOneOf('session.id', values))), 3600)
      );
    expect(await ask(costOf(['plain', 'a|b']))).toBe(1 + 3);
    expect(await ask(costOf())).toBe((VALUES.length * (VALUES.length + 1)) / 2);
    expect(await ask(costOf([]))).toBeUndefined();
  });
});
