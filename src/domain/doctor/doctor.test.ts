import fc from 'fast-check';

import { countStates, DOCTOR_CHECKS, DOCTOR_STATES, type DoctorFinding, groupFindings, judged } from './doctor';
import { byVersion, isBefore } from './versions';

const arbitraryFinding: fc.Arbitrary<DoctorFinding> = fc.record({
  check: fc.constantFrom(...DOCTOR_CHECKS),
  state: fc.constantFrom(...DOCTOR_STATES),
  reason: fc.string(),
  facts: fc.constant({}),
});
const rank = ({ state }: DoctorFinding): number => DOCTOR_STATES.indexOf(state);
const isSorted = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));

describe('findings', () => {
  it('are grouped, the worst first, and none gets lost', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFinding), (findings) => {
        const groups = groupFindings(findings);
        const shown = groups.flatMap((group) => group.findings);
        expect(new Set(shown)).toEqual(new Set(findings));
        expect(shown).toHaveLength(findings.length);
        expect(new Set(groups.map(({ check }) => check)).size).toBe(groups.length);
        expect(isSorted(groups.map((group) => Math.min(...group.findings.map(rank))))).toBe(true);
        for (const group of groups) {
          expect(group.findings.every(({ check }) => check === group.check)).toBe(true);
          expect(isSorted(group.findings.map(rank))).toBe(true);
        }
      })
    );
  });

  it('of equally bad checks stay in the order of the checks', () => {
    const ok = (check: DoctorFinding['check']): DoctorFinding => ({ check, ...judged('ok', 'fine') });
    const groups = groupFindings([ok('limits'), ok('events'), ok('logs'), { ...ok('clock'), state: 'failed' }]);
    expect(groups.map(({ check }) => check)).toEqual(['clock', 'logs', 'events', 'limits']);
  });

  it('are counted by state, the worst first, without those of none', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFinding), (findings) => {
        const counts = countStates(findings);
        expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(findings.length);
        expect(counts.every(([, count]) => count > 0)).toBe(true);
        expect(isSorted(counts.map(([state]) => DOCTOR_STATES.indexOf(state)))).toBe(true);
      })
    );
  });

  it('have something to copy only where there is something', () => {
    expect(judged('ok', 'a')).toEqual({ state: 'ok', reason: 'a', facts: {} });
    expect(judged('failed', 'a', { n: 1 }, 'x=1')).toEqual({
      state: 'failed',
      reason: 'a',
      facts: { n: 1 },
      fix: 'x=1',
    });
  });
});

describe('versions', () => {
  it.each([
    ['1.0.60', '2.0.0', true],
    ['2.0.0', '1.0.60', false],
    ['2.1.9', '2.1.10', true],
    ['2.1.10', '2.1.10', false],
    ['v1.43.1', '1.36.0', false],
    ['0.30', '0.30.1', true],
  ])('%s is before %s: %s', (a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
  });

  it.each(['', 'latest', '%VERSION%', 'x.y'])('of "%s" nothing is told', (text) => {
    expect(isBefore(text, '1.0.0')).toBeUndefined();
    expect(isBefore('1.0.0', text)).toBeUndefined();
  });

  const arbitraryVersion = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(400)).map((parts) => parts.join('.'));

  it('are in an order: of two different ones, one is before', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        expect(isBefore(a, b) === true && isBefore(b, a) === true).toBe(false);
        expect(isBefore(a, b) === true || isBefore(b, a) === true).toBe(a !== b);
        expect(Math.sign(byVersion(a, b))).toBe(a === b ? 0 : isBefore(a, b) === true ? -1 : 1);
      })
    );
  });

  it('without numbers are behind all others', () => {
    expect(['dev', '2.1.330', '', '1.0.60'].sort(byVersion)).toEqual(['1.0.60', '2.1.330', 'dev', '']);
  });
});
