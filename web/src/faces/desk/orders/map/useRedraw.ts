import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RedrawBody } from '../../../../../../contract/territory.ts';
import { newKey } from '../../../../api/clock.ts';
import { redraw } from '../../../../api/territory.ts';
import { useCommit } from '../../useCommit.ts';

/** Saves a redrawing: the same one sent again is the same, another one is another. Ctrl+Enter commits. */
export function useRedraw(county: string, body: RedrawBody | null, onSaved: (map: number) => void) {
  const client = useQueryClient();
  const sent = useRef({ text: '', key: '' });
  const mutation = useMutation({
    mutationFn: (wanted: RedrawBody) => {
      const text = JSON.stringify(wanted);
      if (sent.current.text !== text) sent.current = { text, key: newKey() };
      return redraw(county, { body: wanted, key: sent.current.key });
    },
    onSuccess: async ({ map }) => {
      await Promise.all(['territory', 'county', 'unit', 'matter'].map((noun) => client.invalidateQueries({ queryKey: [county, noun] })));
      onSaved(map);
    },
  });
  const submit = (): void => {
    if (body !== null && !mutation.isPending) mutation.mutate(body);
  };
  useCommit(submit);
  return { submit, busy: mutation.isPending, error: mutation.error };
}
