import { QueryClient } from '@tanstack/react-query';
import { mayPass } from './problem.ts';

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The live feed says when to read again; this only bounds what a missed message can cost.
        staleTime: 30_000,
        // The browser's own "offline" is often wrong (captive portals): ask, and be honest about the answer.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && mayPass(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
