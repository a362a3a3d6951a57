import { useCallback, useState } from 'react';

/** Which lanes are collapsed, by agent id, and what turns one over. */
export function useCollapsed(): readonly [ReadonlySet<string>, (agentId: string) => void] {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((agentId: string) => {
    setCollapsed((before) => {
      const after = new Set(before);
      if (!after.delete(agentId)) {
        after.add(agentId);
      }
      return after;
    });
  }, []);
  return [collapsed, toggle];
}
