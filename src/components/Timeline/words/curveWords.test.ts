import { foldSession } from 'domain/sessions/foldSession';
import { CURVE_KINDS, sessionCurves } from 'domain/timeline/curves';
import { aSession } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { curveFigure, curveTitle, describeCurve } from './curveWords';

const captured = sessionCurves(foldSession('s', readCapture('2.1.330-interactive')));
const empty = sessionCurves(foldSession('s', aSession().startup().records));

describe('a curve in words', () => {
  it('has its name and its maximum, tokens their sum', () => {
    expect(CURVE_KINDS.map((kind) => `${curveTitle(kind)} ${curveFigure(kind, captured)}`)).toEqual([
      'Cost so far $0.67',
      'Context 26.7k',
      'Tokens Σ 851.6k',
    ]);
  });

  it('says exactly what it shows', () => {
    expect(describeCurve('cost', captured)).toBe('Cost so far: requests: 34, at the end $0.67269');
    expect(describeCurve('context', captured)).toMatch(/requests: 13, at most 26,684 tokens, compactions: 1$/);
    expect(describeCurve('tokens', captured).split('\n').slice(1)).toEqual([
      'Input 5,015',
      'Output 6,647',
      'Cache read 766,700',
      'Cache creation 73,270',
    ]);
  });

  it('of nothing is nothing, and no failure', () => {
    expect(CURVE_KINDS.map((kind) => curveFigure(kind, empty))).toEqual(['$0.00', '0', 'Σ 0']);
    expect(describeCurve('context', empty)).toMatch(/requests: 0, at most 0 tokens, compactions: 0$/);
  });
});
