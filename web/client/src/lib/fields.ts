/** The fields that are there: absent ones are left out, never undefined. */
export function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Some fields of a command, as they stand. */
export const pick = (from: Record<string, unknown>, ...names: string[]): Record<string, unknown> =>
  present(Object.fromEntries(names.map((name) => [name, from[name]])));

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
