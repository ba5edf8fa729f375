import { Refusal, SignedOut, type RefusalDetails } from './refusal';
import type { Command, Line, PageAnswer, PageQuery, Receipt, WatchAnswer } from './wire';

const plain: Readonly<Record<number, RefusalDetails['code']>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'too-many',
  503: 'unavailable',
};

/** What an answer refuses. */
export async function refusalOf(response: Response): Promise<Refusal> {
  if (response.status === 413)
    return new Refusal({ code: 'invalid', key: 'too-large', message: 'Too large' });
  const problem = (await response.json().catch(() => ({}))) as Partial<RefusalDetails> & { title?: string };
  // A server that answers, but not as agreed: worth another try later.
  const code = problem.code ?? plain[response.status] ?? 'unavailable';
  const retryAfter = problem.retryAfter ?? (Number(response.headers.get('Retry-After')) || undefined);
  return new Refusal({ ...problem, code, message: problem.message ?? problem.title ?? '', retryAfter });
}

/** Asks our own server; a refusal or a lost session is thrown, a broken line stays the error that it is. */
export async function ask<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const text = await (await answerTo(path, body, signal)).text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** An answer that comes line by line, each line JSON. */
export async function* lines<T>(path: string, body: unknown): AsyncGenerator<T> {
  const reader = (await answerTo(path, body)).body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const whole = (rest + part.value).split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) if (line) yield JSON.parse(line) as T;
  }
}

/** A file that our own server makes for us, and what it calls it. */
export async function file(path: string): Promise<{ bytes: Blob; name: string }> {
  const response = await answerTo(path);
  const name = /filename="?([\w.-]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { bytes: await response.blob(), name: name ?? 'leerlabs' };
}

async function answerTo(path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
    cache: 'no-store',
  });
  if (response.status === 401) throw new SignedOut();
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** The hub's HTTP twin, for networks where WebSockets do not get through. */
export const httpLine: Line = {
  watch: (grain, after) => ask<WatchAnswer>(`/api/grains/${grain}?after=${after}`),
  unwatch: () => Promise.resolve(),
  send: (grain: string, command: Command) => ask<Receipt>(`/api/grains/${grain}/commands`, command),
  page: (grain, type, query) => ask<PageAnswer>(`/api/grains/${grain}/pages/${type}?${parameters(query)}`),
  here: () => Promise.resolve(),
};

function parameters(query: PageQuery): URLSearchParams {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(
    given.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  );
}
