/** The server's refusal, with a message already in the reader's language that says what to do now. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** To quote when asking for help. */
  readonly request: string;
  constructor(status: number, problem: { error: string; message: string; details: Record<string, unknown>; request: string }) {
    super(problem.message);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = problem.error;
    this.details = problem.details;
    this.request = problem.request;
  }
}

interface ProblemBody {
  error: string;
  message: string;
  details: Record<string, unknown>;
  request: string;
}
const isProblemBody = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'error' in value && 'message' in value && 'details' in value && 'request' in value;

/** null: what came is not an answer of ours (a proxy's page). */
export const problemFrom = (status: number, said: unknown): ApiProblem | null => (isProblemBody(said) ? new ApiProblem(status, said) : null);

/** No usable answer came: no signal, a cut line, a proxy's error page. The same key may be sent again. */
export class NoAnswer extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NoAnswer';
  }
}

/** Worth sending again by itself, unchanged: the line failed, or the server is starting, full or busy. */
export const mayPass = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ApiProblem && (error.status >= 500 || error.status === 429));

export const isProblem = (error: unknown, code: string): boolean => error instanceof ApiProblem && error.code === code;
export const isStatus = (error: unknown, status: number): boolean => error instanceof ApiProblem && error.status === status;
