import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import React, { type ReactNode, useState } from 'react';
import { formatCount } from '../numbers';

const FIRST = 20;
/** More at a time would make the page slow where there are thousands. */
const MORE = 200;

/** The first of many lines, and a way to the others. */
export function FirstLines<Line>({
  lines,
  children,
}: {
  readonly lines: readonly Line[];
  readonly children: (line: Line) => ReactNode;
}) {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      {lines.slice(0, shown).map(children)}
      {lines.length > shown && (
        <Button size="sm" variant="secondary" fill="text" onClick={() => setShown(shown + MORE)}>
          {t('cost.more', 'Show more: {{shown}} of {{all}} are shown', {
            shown: formatCount(shown),
            all: formatCount(lines.length),
          })}
        </Button>
      )}
    </>
  );
}
