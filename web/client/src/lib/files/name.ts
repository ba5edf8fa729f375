/** What comes after the last dot: programs go by it, so it stays what it was. */
export const extensionOf = (name: string): string => /(?<=.)\.[^.\s]{1,8}$/.exec(name)?.[0] ?? '';

/** What a file is called without its extension. */
export const stemOf = (name: string): string => name.slice(0, name.length - extensionOf(name).length);

/** A file by another name; without words it keeps the one it has. */
export const renamed = (name: string, stem: string): string =>
  stem.trim() ? `${stem.trim()}${extensionOf(name)}` : name;
