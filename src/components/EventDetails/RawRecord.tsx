import { t } from '@grafana/i18n';
import { Collapse } from '@grafana/ui';
import type { WireRecord } from 'domain/events/field';
import React, { useState } from 'react';
import { prettyJson } from '../JsonView/jsonShape';
import { LongText } from '../LongText/LongText';
import { testIds } from '../testIds';

/** The row as VictoriaLogs stores it, as JSON. */
export function RawRecord({ record }: { readonly record: WireRecord }) {
  const [isOpen, setIsOpen] = useState(false);
  const label = t('details.record', 'Stored record');
  return (
    <div data-testid={testIds.eventDetails.raw}>
      <Collapse label={label} isOpen={isOpen} onToggle={setIsOpen}>
        {isOpen && <LongText text={prettyJson(record)} label={label} isCode />}
      </Collapse>
    </div>
  );
}
