export type RefusalCode = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'too-many' | 'unavailable';

export interface RefusalDetails {
  code: RefusalCode;
  message: string;
  key?: string;
  field?: string;
  retryAfter?: number;
  args?: Record<string, unknown>;
}

const codes: readonly string[] = ['invalid', 'forbidden', 'not-found', 'conflict', 'too-many', 'unavailable'];

/** What the server answered instead of doing it. Everything else that goes wrong is a broken line. */
export class Refusal extends Error {
  constructor(readonly details: RefusalDetails) {
    super(details.message);
    this.name = 'Refusal';
  }

  get code(): RefusalCode {
    return this.details.code;
  }

  /** Only these two are worth asking again. */
  get passing(): boolean {
    return this.code === 'unavailable' || this.code === 'too-many';
  }
}

/** Our session is over: keep everything, ask to sign in again. */
export class SignedOut extends Error {}

function isDetails(value: unknown): value is RefusalDetails {
  const code = (value as { code?: unknown } | null)?.code;
  return typeof code === 'string' && codes.includes(code);
}

/** The refusal in a hub error (JSON from its first brace), or undefined when the line itself broke. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const text = error instanceof Error ? error.message : String(error);
  const start = text.indexOf('{');
  if (start < 0) return undefined;
  try {
    const details: unknown = JSON.parse(text.slice(start));
    return isDetails(details) ? new Refusal(details) : undefined;
  } catch {
    return undefined;
  }
}
