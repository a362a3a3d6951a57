import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Grafana's own switch names its label twice. */
const isGrafanas = (finding: string): boolean => /^aria-prohibited-attr label\[/.test(finding);

/** What axe finds within a part of the page, a line each. The frame around the page is not ours. */
export async function axeFindings(page: Page, part = 'main'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')} ${node.failureSummary}`))
    .filter((finding) => !isGrafanas(finding));
}
