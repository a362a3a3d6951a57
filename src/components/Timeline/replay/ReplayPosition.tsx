import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React, { useLayoutEffect, useRef } from 'react';
import { positionWords } from './positionWords';
import type { ReplayControl } from './ReplayControl';

/** Steps of the slider: a thousandth of any session. */
const STEPS = 1_000;
/** How much of the track is coloured. */
const DONE = '--replay-done';

/** Where the playhead is, as a slider and in words: written as it moves, without rendering anything. */
export function ReplayPosition({ control }: { readonly control: ReplayControl }) {
  const styles = useStyles2(getStyles);
  const slider = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  // After each render too: the session may have grown.
  useLayoutEffect(() => {
    const write = (): void => {
      const { positionMs, interval } = control;
      if (positionMs !== undefined && interval && slider.current && words.current) {
        const { startMs, endMs } = interval;
        const text = positionWords(positionMs - startMs, endMs - startMs);
        if (words.current.textContent !== text) {
          words.current.textContent = text;
          slider.current.setAttribute('aria-valuetext', text);
        }
        const share = (positionMs - startMs) / Math.max(1, endMs - startMs);
        slider.current.value = String(Math.round(STEPS * share));
        slider.current.style.setProperty(DONE, `${100 * share}%`);
      }
    };
    write();
    return control.follow(write);
  });
  const seek = (share: number): void => {
    const { interval } = control;
    if (interval) {
      control.seek(interval.startMs + share * (interval.endMs - interval.startMs), true);
    }
  };
  return (
    <>
      <input
        ref={slider}
        type="range"
        className={styles.slider}
        min={0}
        max={STEPS}
        defaultValue={0}
        aria-label={t('timeline.replay.slider', 'Position')}
        onChange={({ currentTarget }) => seek(currentTarget.valueAsNumber / STEPS)}
      />
      <span ref={words} className={styles.words} />
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const { primary, border } = theme.colors;
  const thumb = {
    appearance: 'none',
    width: theme.spacing(1.75),
    height: theme.spacing(1.75),
    border: 'none',
    borderRadius: theme.shape.radius.circle,
    background: primary.main,
  } as const;
  return {
    // Browsers' own tracks are white in the dark.
    slider: css({
      appearance: 'none',
      flex: '1 1 3rem',
      minWidth: 0,
      height: theme.spacing(0.5),
      margin: theme.spacing(0, 1),
      borderRadius: theme.shape.radius.default,
      background: `linear-gradient(to right, ${primary.main} var(${DONE}, 0%), ${border.strong} var(${DONE}, 0%))`,
      cursor: 'pointer',
      '&::-webkit-slider-thumb': thumb,
      '&::-moz-range-thumb': thumb,
      '&:focus-visible': { outline: `medium solid ${primary.main}`, outlineOffset: theme.spacing(0.75) },
    }),
    words: css({
      fontSize: theme.typography.bodySmall.fontSize,
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
      textAlign: 'right',
      minWidth: '7.5rem',
      [`@container timeline (max-width: ${theme.spacing(88)})`]: { minWidth: 0 },
    }),
  };
};
