import { type RefObject, useEffect, useState } from 'react';

/** The lane in which something has the focus: it stays, even when it is scrolled away. */
export function useFocusedLane(gutter: RefObject<HTMLElement>): string | undefined {
  const [agentId, setAgentId] = useState<string>();
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    gutter.current?.addEventListener('focusin', ({ target }) => setAgentId(agentOf(target)), { signal });
    gutter.current?.addEventListener('focusout', () => setAgentId(undefined), { signal });
    return () => listening.abort();
  }, [gutter]);
  return agentId;
}

const agentOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? (target.closest('[data-agent]')?.getAttribute('data-agent') ?? undefined) : undefined;
