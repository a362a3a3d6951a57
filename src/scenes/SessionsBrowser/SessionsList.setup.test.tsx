import { locationService } from '@grafana/runtime';
import { screen } from '@testing-library/react';

import { answers, kindOf, row } from './testing/openBrowser';
import { showBrowser } from './testing/showBrowser';

const setUp = () => screen.queryByRole('link', { name: 'Set up' });

beforeEach(() => locationService.push('/a/sessionline-claudecode-app/sessions'));

describe('the way to the set-up', () => {
  it('is there when no session was ever seen', async () => {
    await showBrowser(answers(0, []));
    expect(setUp()).toHaveAttribute('href', '/a/sessionline-claudecode-app/setup');
  });

  it('is there without a data source', async () => {
    await showBrowser(answers(0, []), { uids: [] });
    expect(setUp()).toBeInTheDocument();
  });

  it('is not there when another range has sessions, or filters leave none', async () => {
    const onlyLater = (expr: string) =>
      expr.includes('_time:[1970') && kindOf(expr) === 'list' ? [row('old')] : answers(0, [])(expr);
    await showBrowser(onlyLater);
    expect(setUp()).not.toBeInTheDocument();
  });

  it('is not there as long as the latest session is not known', async () => {
    await showBrowser((expr) => (expr.includes('_time:[1970') ? new Error('refused') : answers(0, [])(expr)));
    expect(setUp()).not.toBeInTheDocument();
  });
});
