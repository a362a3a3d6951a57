import { t } from '@grafana/i18n';
import { useTheme2 } from '@grafana/ui';
import type { EventCategory } from 'domain/events/sessionEvent';
import { ROW_CATEGORIES } from 'domain/timeline/buildTimeline';
import React from 'react';
import { categoryColor } from '../EventBadge/categoryColor';
import { categoryTitle } from '../EventBadge/eventTitle';
import { ChoiceChips } from './ChoiceChips';

export interface CategoryChipsProps {
  readonly counts: Readonly<Record<EventCategory, number>>;
  /** None chosen means all are shown. */
  readonly chosen: readonly EventCategory[];
  readonly onChange: (chosen: readonly EventCategory[]) => void;
}

/** One switch a kind of event, with how many there are. */
export function CategoryChips({ counts, chosen, onChange }: CategoryChipsProps) {
  const theme = useTheme2();
  const chips = ROW_CATEGORIES.map((category) => ({
    value: category,
    label: categoryTitle(category),
    events: counts[category],
    color: categoryColor(theme, category),
  }));
  return (
    <ChoiceChips label={t('event-list.kinds', 'Kinds of events')} chips={chips} chosen={chosen} onChange={onChange} />
  );
}
