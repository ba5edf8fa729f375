/** A new id: made here, so that what we show at once and what the server makes are the same document. */
export const newId = (): string => (crypto.randomUUID ? crypto.randomUUID() : fromRandom());

// randomUUID exists on secure pages only; a school's intranet may serve plain HTTP.
const fromRandom = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
