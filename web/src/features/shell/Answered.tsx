import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ApiProblem, NoAnswer, isStatus } from '../../api/problem.ts';
import { Empty, Failed, Forbidden, Offline, Skeleton } from '../../kit/States.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  /** The shape of what comes. */
  readonly waiting?: ReactNode;
}

/** Data if there is any, however old; else the designed state of why not. */
export function Answered<T>({ query, children, waiting }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Refused error={query.error} onAgain={() => void query.refetch()} />;
  return waiting ?? <Skeleton />;
}

export function Refused({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  if (error instanceof NoAnswer) return <Offline onAgain={onAgain} />;
  if (isStatus(error, 403)) return <Forbidden>{error.message}</Forbidden>;
  // What is not there is not there at the next try either.
  if (isStatus(error, 404)) return <Empty title={error.message} />;
  if (error instanceof ApiProblem) return <Failed onAgain={onAgain}>{error.message}</Failed>;
  return <Failed onAgain={onAgain} />;
}
