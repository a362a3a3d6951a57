import { showNumbersAs } from 'components/numbers';
import { AMERICAN, Numbers } from 'domain/format/numbers';
import { addMs, epochMs } from 'domain/units';

import { aboutTime, clockWords, periodWords } from './budgetTimes';

const DAY_MS = 86_400_000;
const at = (text: string) => epochMs(Date.parse(text));

afterEach(() => showNumbersAs(AMERICAN));

describe('when a budget is, for readers of Chinese', () => {
  beforeEach(() => showNumbersAs(new Numbers('zh-Hans', undefined, 'zh-Hans')));

  it('is told by the days of a period', () => {
    const fromMs = at('2026-10-31T16:00:00Z');
    const month = { fromMs, toMs: addMs(fromMs, 30 * DAY_MS) };
    expect(periodWords('month', month, 'Asia/Shanghai').replace(/\p{Zs}/gu, ' ')).toContain('11/1 – 11/30');
    const day = { fromMs, toMs: addMs(fromMs, DAY_MS) };
    expect(periodWords('day', day, 'Asia/Shanghai')).toContain('11月1日周日');
  });

  it('is told to a quarter of an hour where it is an estimate', () => {
    expect(aboutTime(at('2026-11-27T13:52:59Z'), 'utc')).toBe('11月27日周五 14:00');
    expect(clockWords(at('2026-11-27T13:52:59Z'), 'Asia/Shanghai')).toBe('11月27日 21:52');
  });
});
