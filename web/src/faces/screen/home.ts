import type { Session } from '../../../../contract/session.ts';

/** A territory with its name: the county or a township the reader sees whole. */
export type Home = Session['posts'][number]['territory'];
