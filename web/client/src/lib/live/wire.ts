/** What goes over the wire: docs/protocol.md in types. */

export interface Doc {
  id: string;
  created: number;
  rev: number;
  parent?: string;
  [field: string]: unknown;
}

export interface WireEvent {
  type: string;
  [field: string]: unknown;
}

/** One accepted command's outcome; what is wholly hidden from us is `{seq}` alone. */
export interface Frame {
  seq: number;
  at?: string;
  by?: string;
  command?: string;
  events?: WireEvent[];
  puts?: Doc[];
  deletes?: string[];
}

export interface WatchAnswer {
  grain: string;
  seq: number;
  reset: boolean;
  docs: Doc[];
  frames: Frame[];
}

export interface Command {
  type: string;
  commandId: string;
  [field: string]: unknown;
}

export interface Receipt {
  grain: string;
  seq: number;
  ids: string[];
}

export interface PageQuery {
  parent?: string;
  before?: number;
  after?: number;
  around?: string;
  filter?: Record<string, unknown>;
  take?: number;
}

export interface PageAnswer {
  seq: number;
  docs: Doc[];
  more: boolean;
  next?: number;
}

export interface Here {
  person: string;
  school?: string;
  place?: string;
  typing?: boolean;
}

export interface PresenceDelta {
  here?: Here[];
  gone?: string[];
  count?: number;
}

/** A way to reach the server: the live hub, or its HTTP twin. */
export interface Line {
  watch(grain: string, after: number): Promise<WatchAnswer>;
  unwatch(grain: string): Promise<void>;
  send(grain: string, command: Command): Promise<Receipt>;
  page(grain: string, type: string, query: PageQuery): Promise<PageAnswer>;
  here(grain: string, place: string | null, typing: boolean): Promise<void>;
}

/** The type of a document: what stands before the slash of its id. */
export const typeOf = (id: string): string => id.split('/', 1)[0] ?? id;

/** The key in an id: what stands behind its first slash. */
export const keyOf = (id: string): string => id.slice(id.indexOf('/') + 1);
