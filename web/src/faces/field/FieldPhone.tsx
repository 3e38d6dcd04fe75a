import type { ComponentProps } from 'react';
import type { Session } from '../../../../contract/session.ts';
import { OutboxStrip } from '../../features/outbox/OutboxStrip.tsx';
import { LiveLine } from '../../features/shell/LiveLine.tsx';
import { Phone } from '../../features/shell/Phone.tsx';

/** Whoever is signed in; every page of the field gets it. */
export interface Signed {
  readonly session: Session;
}

/** The state of the outbox is in sight on every page, and old data says so. */
export function FieldPhone(props: Omit<ComponentProps<typeof Phone>, 'strip'>) {
  return (
    <Phone
      {...props}
      strip={
        <>
          <OutboxStrip href="/outbox" />
          <LiveLine />
        </>
      }
    />
  );
}
