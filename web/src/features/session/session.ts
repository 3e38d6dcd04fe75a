import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Session } from '../../../../contract/session.ts';
import { newKey } from '../../api/clock.ts';
import { useSessionAnswer } from '../../api/hooks.ts';
import { keys } from '../../api/keys.ts';
import { signIn, signOut } from '../../api/session.ts';

/** undefined: not known yet; null: nobody. */
export function useSession(): Session | null | undefined {
  return useSessionAnswer().data?.session;
}

/** Another person's data must not stay behind in memory. */
function become(client: QueryClient, session: Session | null): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'accounts' });
  client.setQueryData(keys.session, { session });
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
