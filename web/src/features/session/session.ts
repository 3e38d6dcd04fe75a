import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Session } from '../../../../contract/session.ts';
import { newKey } from '../../api/clock.ts';
import { keys } from '../../api/keys.ts';
import { signIn, signOut } from '../../api/session.ts';

/** Another person's data must not stay behind in memory. */
function become(client: QueryClient, session: Session | null): void {
  client.setQueryData(keys.session, { session });
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'accounts' });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (who: { county: string; user: string }) => signIn(who.county, who.user, newKey()),
    onSuccess: (session) => become(client, session),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({ mutationFn: signOut, onSuccess: () => become(client, null) });
}
