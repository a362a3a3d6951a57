import { useTheme2 } from '@grafana/ui';
import { geometry } from 'domain/timeline/geometry';
import { NOTICE_SHAPES, shapePath } from 'domain/timeline/noticeShapes';
import type { NoticeKind } from 'domain/timeline/notices';
import React from 'react';
import { noticeColor } from '../palette/noticePalette';

const { iconSize, iconStroke, iconMargin } = geometry.notices;
const SIZE = iconSize + 2 * iconMargin;

/** The shape of a kind of notice, as on the canvas. */
export function NoticeIcon({ kind }: { readonly kind: NoticeKind }) {
  const color = noticeColor(useTheme2(), kind);
  const shape = NOTICE_SHAPES[kind];
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
      <path
        d={shapePath(shape, SIZE / 2, iconSize / 2)}
        fill={shape.isFilled ? color : 'none'}
        stroke={shape.isFilled ? 'none' : color}
        strokeWidth={iconStroke}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
