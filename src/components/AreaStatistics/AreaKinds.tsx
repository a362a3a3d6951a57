import { t } from '@grafana/i18n';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { KindCount } from 'domain/usage/areaStatistics';
import React from 'react';
import { eventTitle } from '../EventBadge/eventTitle';
import { FieldList } from '../EventDetails/FieldList';
import { Note } from '../EventDetails/Notes';
import { Section } from '../EventDetails/Section';
import { formatCount } from '../numbers';
import { rawValues } from '../rawValues';

/** How many events of each kind an area holds. */
export function AreaKinds({ kinds }: { readonly kinds: readonly KindCount[] }) {
  const events = kinds.reduce((sum, kind) => sum + kind.events, 0);
  return (
    <Section title={t('area.kinds', 'Events: {{events}}', { events: formatCount(events) })}>
      {events === 0 ? (
        <Note isInfo>{t('area.no-events', 'No event ended in this area.')}</Note>
      ) : (
        <FieldList
          items={kinds.map(({ example, events: count }) => ({
            label: eventTitle(example),
            labelTitle: wireName(example),
            value: formatCount(count),
          }))}
        />
      )}
    </Section>
  );
}

/** A row may have the name of a known kind and lack what makes it one: it counts apart, and says so. */
function wireName({ type, name }: SessionEvent): string {
  return type === 'unknown' ? t('area.unknown-kind', '{{name}} (not understood)', { name, ...rawValues }) : name;
}
