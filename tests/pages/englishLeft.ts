import type { Page } from '@playwright/test';

import { flatten } from '../../.config/i18n/translations';

/** What is read of a page besides its text. */
const READ = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'] as const;

/** Fewer words than this may as well be a name that is the same in every language. */
const LEAST_WORDS = 3;

const wordsOf = (text: string): number => (text.replace(/\{\{.*?\}\}/g, ' ').match(/[A-Za-z]{2,}/g) ?? []).length;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text as it looks with any values in it. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{\{.*?\}\}/)
      .map(escaped)
      .join('[^]+?')}$`,
    'i'
  );

/** All that a page shows or has read aloud, each once. */
export const textsOf = async (page: Page): Promise<string[]> =>
  page.evaluate((attributes) => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement !== null && !/^(SCRIPT|STYLE|NOSCRIPT)$/.test(parentElement.tagName)) {
        texts.add(textContent?.trim() ?? '');
      }
    }
    for (const name of attributes) {
      document.querySelectorAll(`[${name}]`).forEach((element) => texts.add(element.getAttribute(name)?.trim() ?? ''));
    }
    return [...texts].filter((text) => text !== '');
  }, READ);

/**
 * Texts of a page that are English ones of the app, whole or a line of them.
 *
 * @param locale the English locale file's content
 */
export function englishLeft(texts: readonly string[], locale: string): string[] {
  const patterns = Object.values(flatten(JSON.parse(locale)))
    .filter((text) => wordsOf(text) >= LEAST_WORDS)
    .map(patternOf);
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => wordsOf(line) >= LEAST_WORDS && patterns.some((pattern) => pattern.test(line)));
}
